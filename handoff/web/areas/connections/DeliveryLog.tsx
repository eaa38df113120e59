import { useState } from 'preact/hooks';
import type {
  DeliveryList,
  DeliveryResponse,
  DeliveryView,
  ReplayResponse,
  WebhookView,
} from '../../../api/contract';
import { Problem } from '../../parts/Problem';
import { useDesk } from '../../state/deskOf';
import { useAnswer } from '../../state/useAnswer';
import { DELIVERY_WORDS } from '../../words/webhookWords';
import { DeliveryRow } from './DeliveryRow';

const STATES = Object.keys(DELIVERY_WORDS) as DeliveryView['state'][];
const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 30;

/** What was sent to a webhook, latest first; what failed can be sent again. */
export function DeliveryLog({
  webhook,
  onChanged,
}: {
  webhook: WebhookView;
  onChanged: () => Promise<void>;
}) {
  const desk = useDesk();
  const [state, setState] = useState('');
  const [more, setMore] = useState<{
    of: DeliveryList;
    deliveries: DeliveryView[];
    nextCursor: string | null;
  }>();
  const [days, setDays] = useState(1);
  const [problem, setProblem] = useState<string>();
  const base = `/connections/webhooks/${webhook.id}`;
  const path = `${base}/deliveries?${new URLSearchParams(state ? { state } : {})}`;
  const first = useAnswer(path, (request) => request<DeliveryList>('GET', path));
  const added = more && more.of === first.value ? more : undefined;
  const deliveries = [...(first.value?.deliveries ?? []), ...(added?.deliveries ?? [])];
  const cursor = (added ?? first.value)?.nextCursor;

  const refresh = () => Promise.all([first.reload(), onChanged()]);
  const replay = async ({ id, type }: DeliveryView): Promise<void> => {
    const answer = await desk.ask((request) =>
      request<DeliveryResponse>('POST', `${base}/deliveries/${id}/replay`),
    );
    if ('problem' in answer) return setProblem(answer.problem);
    setProblem(undefined);
    desk.say(`${type} is sent again`);
    await refresh();
  };
  const replayFailed = async (): Promise<void> => {
    const since = new Date(Date.now() - days * DAY_MS).toISOString();
    const answer = await desk.ask((request) => request<ReplayResponse>('POST', `${base}/replay`, { since }));
    if ('problem' in answer) return setProblem(answer.problem);
    setProblem(undefined);
    desk.say(`${answer.value.count} are sent again`);
    await refresh();
  };
  const showMore = async (): Promise<void> => {
    const of = first.value;
    if (!of || !cursor) return;
    const query = new URLSearchParams({ ...(state && { state }), cursor });
    const answer = await desk.ask((request) => request<DeliveryList>('GET', `${base}/deliveries?${query}`));
    if ('problem' in answer) return setProblem(answer.problem);
    setMore({ ...answer.value, of, deliveries: [...(added?.deliveries ?? []), ...answer.value.deliveries] });
    desk.say(`${answer.value.deliveries.length} more`);
  };

  return (
    <>
      <h3>What was sent</h3>
      <div class="area-filters">
        <label class="field">
          <span class="field-label">Show</span>
          <select class="input" value={state} onChange={(event) => setState(event.currentTarget.value)}>
            <option value="">Everything</option>
            {STATES.map((each) => (
              <option key={each} value={each}>
                {DELIVERY_WORDS[each].words}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="field-label">What failed in the last</span>
          <select
            class="input"
            value={String(days)}
            onChange={(event) => setDays(Number(event.currentTarget.value))}
          >
            <option value="1">24 hours</option>
            <option value="7">7 days</option>
            <option value={String(KEPT_DAYS)}>{KEPT_DAYS} days</option>
          </select>
        </label>
        <div class="field">
          <span class="field-label" aria-hidden="true">
            &nbsp;
          </span>
          <button class="button area-filter-button" onClick={() => void replayFailed()}>
            Send all of it again
          </button>
        </div>
      </div>
      {first.phase === 'failed' && <Problem text={first.problem} />}
      {problem && <Problem text={problem} />}
      <div aria-busy={first.phase === 'loading'}>
        {deliveries.length > 0 && (
          <div class="area-wide">
            <table class="area-table">
              <thead>
                <tr>
                  <th scope="col">Message</th>
                  <th scope="col">When</th>
                  <th scope="col">State</th>
                  <th scope="col">Last answer</th>
                  <th scope="col">Again</th>
                </tr>
              </thead>
              <tbody>
                {deliveries.map((delivery) => (
                  <DeliveryRow key={delivery.id} delivery={delivery} onReplay={() => void replay(delivery)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {first.phase === 'ready' && deliveries.length === 0 && <p class="area-text">Nothing yet.</p>}
      </div>
      <div class="reply-buttons">
        {cursor && (
          <button class="button" onClick={() => void showMore()}>
            Show more
          </button>
        )}
        <button class="button" onClick={() => void refresh()}>
          Look again
        </button>
      </div>
    </>
  );
}
