import type { WebhookSecret } from '../../../api/contract';
import { useDesk } from '../../state/deskOf';
import { WebhookForm } from './WebhookForm';

export function NewWebhook({
  eventTypes,
  onAdded,
}: {
  eventTypes: string[];
  onAdded: (added: WebhookSecret) => Promise<void>;
}) {
  const desk = useDesk();
  return (
    <>
      <h3>Add a webhook</h3>
      <WebhookForm
        start={{ name: '', url: '', events: eventTypes, personalData: false }}
        eventTypes={eventTypes}
        save="Add the webhook"
        onSave={async (wish) => {
          const answer = await desk.ask((request) =>
            request<WebhookSecret>('POST', '/connections/webhooks', wish),
          );
          if ('problem' in answer) return answer;
          await onAdded(answer.value);
          return undefined;
        }}
      />
    </>
  );
}
