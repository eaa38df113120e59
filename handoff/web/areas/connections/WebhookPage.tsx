import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeliveryResponse, WebhookSecret, WebhookView } from '../../../api/contract';
import type { Request } from '../../api/createRequest';
import { Problem } from '../../parts/Problem';
import { useDesk } from '../../state/deskOf';
import { fullInstantWords } from '../../words/timeWords';
import { backlogWords, outcomeWords, standingOf } from '../../words/webhookWords';
import { DeliveryLog } from './DeliveryLog';
import { SecretNote } from './SecretNote';
import { WebhookForm, type WebhookWish } from './WebhookForm';

interface PageProps {
  webhook: WebhookView;
  eventTypes: string[];
  /** Of a webhook that was just added. */
  secret: string | undefined;
  onChanged: () => Promise<void>;
  onClose: () => void;
}

/** One webhook: how it stands, what was sent to it, and everything that can be changed. */
export function WebhookPage({ webhook, eventTypes, secret, onChanged, onClose }: PageProps) {
  const desk = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  const [shownSecret, setShownSecret] = useState(secret);
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [sent, setSent] = useState(0);
  useEffect(() => title.current?.focus(), []);
  const path = `/connections/webhooks/${webhook.id}`;
  const standing = standingOf(webhook);
  const isOn = webhook.offReason === null;

  const run = async <Value,>(call: (request: Request) => Promise<Value>): Promise<Value | undefined> => {
    if (isPending) return undefined;
    setPending(true);
    const answer = await desk.ask(call);
    setPending(false);
    setProblem('problem' in answer ? answer.problem : undefined);
    return 'problem' in answer ? undefined : answer.value;
  };
  const change = async (wish: WebhookWish & { on: boolean }) => {
    const answer = await desk.ask((request) => request<WebhookView>('PUT', path, wish));
    if ('problem' in answer) return answer;
    await onChanged();
    desk.say('Saved');
    return undefined;
  };
  const { name, url, events, personalData } = webhook;
  const turn = async (on: boolean): Promise<void> => {
    const refused = await change({ name, url, events, personalData, on });
    setProblem(refused?.problem);
  };
  const test = async (): Promise<void> => {
    const answer = await run((request) => request<DeliveryResponse>('POST', `${path}/test`));
    if (!answer) return;
    desk.say(`Test: ${outcomeWords(answer.delivery)}`);
    setSent((count) => count + 1);
  };
  const renew = async (): Promise<void> => {
    const answer = await run((request) => request<WebhookSecret>('POST', `${path}/secret`));
    if (!answer) return;
    setShownSecret(answer.secret);
    await onChanged();
  };
  const remove = async (): Promise<void> => {
    const answer = await desk.ask((request) => request<void>('DELETE', path));
    if ('problem' in answer) return setProblem(answer.problem);
    desk.say(`${name} was removed`);
    onClose();
    await onChanged();
  };

  return (
    <>
      <p>
        <button class="link" onClick={onClose}>
          All connections
        </button>
      </p>
      <h3 ref={title} tabIndex={-1}>
        {name}
      </h3>
      <p>
        <span class={standing.tag}>{standing.words}</span>{' '}
        <span class="area-text">{backlogWords(webhook)}</span>
      </p>
      {!isOn && (
        <p class="area-text">
          Nothing is sent to it. What happens meanwhile is kept for 30 days: turn it on, then send again what
          failed.
        </p>
      )}
      {problem && <Problem text={problem} />}
      {shownSecret && <SecretNote secret={shownSecret} />}
      <div class="reply-buttons">
        <button class="button button-primary" aria-disabled={isPending} onClick={() => void test()}>
          Send a test
        </button>
        <button class="button" onClick={() => void turn(!isOn)}>
          {isOn ? 'Turn it off' : 'Turn it on'}
        </button>
        <button class="button" aria-disabled={isPending} onClick={() => void renew()}>
          Another secret
        </button>
      </div>
      {webhook.previousSecretUntil && new Date(webhook.previousSecretUntil) > new Date() && (
        <p class="area-aside">
          Messages are signed with the secret before as well until{' '}
          {fullInstantWords(new Date(webhook.previousSecretUntil))}.
        </p>
      )}
      <DeliveryLog key={sent} webhook={webhook} onChanged={onChanged} />
      <h3>Change it</h3>
      <WebhookForm
        start={{ name, url, events, personalData }}
        eventTypes={eventTypes}
        save="Save"
        onSave={(wish) => change({ ...wish, on: isOn })}
      >
        {isRemoving ? (
          <>
            <button type="button" class="button" onClick={() => void remove()}>
              Remove it with what was sent to it
            </button>
            <button type="button" class="button" onClick={() => setRemoving(false)}>
              Keep it
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setRemoving(true)}>
            Remove it…
          </button>
        )}
      </WebhookForm>
    </>
  );
}
