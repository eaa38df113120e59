import { useState } from 'preact/hooks';
import type { UnderstandingView } from '../../../api/contract';
import type { Request } from '../../api/createRequest';
import { AREA_TITLE_ID } from '../../parts/focusPlaces';
import { Problem } from '../../parts/Problem';
import { useDesk } from '../../state/deskOf';
import { useAnswer } from '../../state/useAnswer';
import { languageWords } from '../../words/languageWords';
import { UnclearGroupSection } from './UnclearGroupSection';

/** Does something to lines and says so; the list is then looked at again. */
export type UnclearAction = (call: (request: Request) => Promise<unknown>, done: string) => Promise<void>;

/** What shoppers typed that the bot did not get, what is alike together. */
export function UnderstandingArea() {
  const desk = useDesk();
  const [language, setLanguage] = useState('');
  const [problem, setProblem] = useState<string>();
  const path = `/understanding${language && `?language=${language}`}`;
  const { value, reload, ...answer } = useAnswer(path, (request) => request<UnderstandingView>('GET', path));

  const act: UnclearAction = async (call, done) => {
    const result = await desk.ask(call);
    setProblem('problem' in result ? result.problem : undefined);
    await reload();
    if ('problem' in result) return;
    desk.say(done);
    // What had the focus may be gone.
    document.getElementById(AREA_TITLE_ID)?.focus();
  };
  return (
    <>
      <div class="area-form">
        <p class="area-text">
          What shoppers typed in the last 90 days that the bot did not understand. Long numbers and e-mail
          addresses are taken out, and names and postal addresses where the bot recognises them. A line that
          you file takes effect when the training data is collected (<code>npm run language:collect</code>)
          and the bot is built and started again.
        </p>
        {value !== undefined && value.waiting > 0 && (
          <p class="area-note">
            {value.waiting === 1 ? '1 filed line waits' : `${value.waiting} filed lines wait`} to be
            collected.
          </p>
        )}
        {value && (
          <form class="area-filters" aria-label="Narrow down" onSubmit={(event) => event.preventDefault()}>
            <label class="field">
              <span class="field-label">Language</span>
              <select
                class="input"
                value={language}
                onChange={(event) => setLanguage(event.currentTarget.value)}
              >
                <option value="">Every language</option>
                {value.languages.map((code) => (
                  <option key={code} value={code}>
                    {languageWords(code)}
                  </option>
                ))}
              </select>
            </label>
          </form>
        )}
      </div>
      {answer.phase === 'failed' && <Problem text={answer.problem} />}
      {problem && <Problem text={problem} />}
      <div aria-busy={answer.phase === 'loading'}>
        {value?.groups.map((group) => (
          <UnclearGroupSection
            key={`${group.language} ${group.lines[0]?.text}`}
            group={group}
            intents={value.intents}
            act={act}
          />
        ))}
        {answer.phase === 'ready' && value?.groups.length === 0 && (
          <p class="area-text" role="status">
            Nothing waits here: the bot understood what was typed, or you have been through it.
          </p>
        )}
      </div>
    </>
  );
}
