import type { DeliveryView } from '../../../api/contract';
import { DeskLink } from '../../parts/DeskLink';
import { useListing } from '../../state/deskOf';
import { ticketPath } from '../../state/route';
import { useNow } from '../../state/useNow';
import { instantWords } from '../../words/timeWords';
import { DELIVERY_WORDS, outcomeWords } from '../../words/webhookWords';

export function DeliveryRow({ delivery, onReplay }: { delivery: DeliveryView; onReplay: () => void }) {
  const now = useNow();
  const listing = useListing();
  const { type, ticketNumber, state, createdAt, nextAttemptAt, durationMs, responseBody, messageId, body } =
    delivery;
  const { words, tag } = DELIVERY_WORDS[state];
  return (
    <tr>
      <td>
        <code>{type}</code>{' '}
        {ticketNumber && (
          <DeskLink class="link number" href={ticketPath(ticketNumber, listing)}>
            {ticketNumber}
          </DeskLink>
        )}
        <details>
          <summary class="area-aside">What was sent</summary>
          <p class="area-aside">webhook-id: {messageId}</p>
          <pre class="area-code" tabIndex={0}>
            {indented(body)}
          </pre>
          {responseBody && (
            <>
              <p class="area-aside">The answer begins:</p>
              <pre class="area-code" tabIndex={0}>
                {responseBody}
              </pre>
            </>
          )}
        </details>
      </td>
      <td>
        <time dateTime={createdAt}>{instantWords(new Date(createdAt), now)}</time>
      </td>
      <td>
        <span class={tag}>{words}</span>
        {state === 'pending' && nextAttemptAt && new Date(nextAttemptAt) > now && (
          <p class="area-aside">again {instantWords(new Date(nextAttemptAt), now)}</p>
        )}
      </td>
      <td>
        {outcomeWords(delivery)}
        {durationMs !== null && <p class="area-aside">{durationMs} ms</p>}
      </td>
      <td>
        {ticketNumber && (
          <button class="button" aria-label={`Send again: ${type} of ${ticketNumber}`} onClick={onReplay}>
            Send again
          </button>
        )}
      </td>
    </tr>
  );
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
}
