import { useState } from 'preact/hooks';
import type { HelpDeskTrouble, HelpDeskView } from '../../../api/contract';
import { DeskLink } from '../../parts/DeskLink';
import { Problem } from '../../parts/Problem';
import { useDesk, useListing } from '../../state/deskOf';
import { ticketPath } from '../../state/route';
import { useAnswer } from '../../state/useAnswer';
import { useNow } from '../../state/useNow';
import { instantWords } from '../../words/timeWords';
import { troubleWords } from '../../words/helpDeskWords';

/** Which tickets did not get to the shop's help desk, to be tried again. */
export function HelpDeskPart() {
  const desk = useDesk();
  const [problem, setProblem] = useState<string>();
  const { value, reload, ...answer } = useAnswer('help-desk', (request) =>
    request<HelpDeskView>('GET', '/connections/help-desk'),
  );
  const helpDesk = value?.helpDesk;
  const retry = async ({ ticketNumber }: HelpDeskTrouble): Promise<void> => {
    const asked = await desk.ask((request) =>
      request<void>('POST', `/connections/help-desk/tickets/${ticketNumber}/retry`),
    );
    if ('problem' in asked) return setProblem(asked.problem);
    setProblem(undefined);
    desk.say(`${ticketNumber} is tried again`);
    await reload();
  };
  return (
    <>
      <h3>Help desk</h3>
      {answer.phase === 'failed' && <Problem text={answer.problem} />}
      {problem && <Problem text={problem} />}
      {value && !helpDesk && (
        <p class="area-text">
          None is connected. With <code>ZENDESK_SUBDOMAIN</code>, <code>ZENDESK_EMAIL</code> and{' '}
          <code>ZENDESK_API_TOKEN</code> in the server’s settings, every ticket goes to Zendesk as well. That
          was tested against a server that follows Zendesk’s reference, and not yet against Zendesk.
        </p>
      )}
      {helpDesk && (
        <p class="area-text">
          Every ticket goes to {helpDesk.name} as well, with form, decisions and conversation as internal
          comments; what is changed there does not come back. Tested against a server that follows{' '}
          {helpDesk.name}’s reference, and not yet against {helpDesk.name} itself.
        </p>
      )}
      {helpDesk?.troubled === 0 && (
        <p>
          <span class="tag tag-green">Nothing is late</span>
        </p>
      )}
      {helpDesk && helpDesk.tickets.length > 0 && (
        <div class="area-wide">
          <table class="area-table">
            <thead>
              <tr>
                <th scope="col">Ticket</th>
                <th scope="col">What happened</th>
                <th scope="col">Next attempt</th>
                <th scope="col">Again</th>
              </tr>
            </thead>
            <tbody>
              {helpDesk.tickets.map((trouble) => (
                <TroubleRow
                  key={trouble.ticketNumber}
                  trouble={trouble}
                  onRetry={() => void retry(trouble)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {helpDesk && helpDesk.troubled > helpDesk.tickets.length && (
        <p class="area-aside">
          {helpDesk.troubled} in all; the {helpDesk.tickets.length} that wait longest are shown.
        </p>
      )}
    </>
  );
}

function TroubleRow({ trouble, onRetry }: { trouble: HelpDeskTrouble; onRetry: () => void }) {
  const now = useNow();
  const listing = useListing();
  const { ticketNumber, isGivenUp, nextAttemptAt } = trouble;
  return (
    <tr>
      <td>
        <DeskLink class="link number" href={ticketPath(ticketNumber, listing)}>
          {ticketNumber}
        </DeskLink>
      </td>
      <td>{troubleWords(trouble)}</td>
      <td>
        {isGivenUp ? (
          <span class="tag tag-red">None by itself</span>
        ) : nextAttemptAt ? (
          <time dateTime={nextAttemptAt}>{instantWords(new Date(nextAttemptAt), now)}</time>
        ) : (
          'now'
        )}
      </td>
      <td>
        <button class="button" aria-label={`Try again: ${ticketNumber}`} onClick={onRetry}>
          Try again
        </button>
      </td>
    </tr>
  );
}
