import { useState } from 'preact/hooks';
import { ATTENTION_KINDS } from '../../../desk/attentionKinds';
import { useDesk, useDeskState } from '../../state/deskOf';
import { NOTICE_KIND_WORDS } from '../../words/noticeWords';

const IS_SUPPORTED = 'Notification' in globalThis;

/** How this browser calls its agent: by sound, by notification, and for what. */
export function NoticeSettingsSection() {
  const desk = useDesk();
  const settings = useDeskState((state) => state.noticeSettings);
  const [permission, setPermission] = useState(IS_SUPPORTED ? Notification.permission : 'denied');
  // Asked for here and nowhere else: a page that asks by itself is refused for good.
  const allow = async (): Promise<void> => {
    const answer = await Notification.requestPermission();
    setPermission(answer);
    if (answer === 'granted') desk.setNoticeSettings({ desktop: true });
  };
  return (
    <section aria-labelledby="notices-title">
      <h3 id="notices-title">Sound and notifications</h3>
      <div class="area-form">
        <p class="area-text">
          In this browser. They come again every minute until you have looked at the queue or the
          conversation.
        </p>
        <label class="area-choice">
          <input
            type="checkbox"
            checked={settings.sound}
            onChange={(event) => desk.setNoticeSettings({ sound: event.currentTarget.checked })}
          />
          Sound
        </label>
        {permission === 'granted' && (
          <label class="area-choice">
            <input
              type="checkbox"
              checked={settings.desktop}
              onChange={(event) => desk.setNoticeSettings({ desktop: event.currentTarget.checked })}
            />
            Desktop notifications, with the customer’s name and the topic
          </label>
        )}
        {permission === 'default' && (
          <button class="button" onClick={() => void allow()}>
            Turn desktop notifications on
          </button>
        )}
        {permission === 'denied' && (
          <p class="area-text">
            This browser shows no desktop notifications of this page. Its settings for the page can change
            that.
          </p>
        )}
        <fieldset class="area-choices">
          <legend>When</legend>
          {ATTENTION_KINDS.map((kind) => (
            <label key={kind} class="area-choice">
              <input
                type="checkbox"
                checked={settings.kinds.includes(kind)}
                onChange={({ currentTarget }) =>
                  desk.setNoticeSettings({
                    kinds: ATTENTION_KINDS.filter((each) =>
                      each === kind ? currentTarget.checked : settings.kinds.includes(each),
                    ),
                  })
                }
              />
              {NOTICE_KIND_WORDS[kind]}
            </label>
          ))}
        </fieldset>
      </div>
    </section>
  );
}
