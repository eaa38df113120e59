import { authorOf, type CardAction } from '../chat/activity';
import type { Chat } from '../chat/createChat';
import type { Entry } from '../chat/transcript';
import { safeAddress } from '../markdown';
import { TEXTS } from '../texts';
import { useWidget } from './widgetContext';

/** Those of the newest message, as long as nobody has answered it. */
export function quickRepliesOf(newest: Entry | undefined, userId: string): CardAction[] | undefined {
  if (!newest || authorOf(newest.activity, userId) === 'customer') return undefined;
  const actions = newest.activity.suggestedActions?.actions;
  return actions?.length ? actions : undefined;
}

function say(chat: Chat, { type, title = '', value, text, displayText }: CardAction): void {
  if (type === 'postBack' || type === 'messageBack') {
    chat.sendValue(value ?? text, displayText ?? title);
  } else chat.send(typeof value === 'string' && value ? value : title);
}

export function QuickReplies({ actions, onSaid }: { actions: CardAction[]; onSaid(): void }) {
  const { base, chat } = useWidget();
  return (
    <div class="chips" role="group" aria-label={TEXTS.suggestions}>
      {actions.map((action, index) => {
        const address = action.type === 'openUrl' ? safeAddress(String(action.value), base) : undefined;
        return address ? (
          <a key={index} class="chip" href={address} target="_blank" rel="noopener noreferrer">
            {action.title}
          </a>
        ) : (
          <button
            key={index}
            type="button"
            class="chip"
            onClick={() => {
              say(chat, action);
              onSaid();
            }}
          >
            {action.title}
          </button>
        );
      })}
    </div>
  );
}
