import { useState } from 'preact/hooks';
import type { Connections, WebhookSecret } from '../../../api/contract';
import { Problem } from '../../parts/Problem';
import { useAnswer } from '../../state/useAnswer';
import { HelpDeskPart } from './HelpDeskPart';
import { NewWebhook } from './NewWebhook';
import { WebhookList } from './WebhookList';
import { WebhookPage } from './WebhookPage';

/** What other systems are told: for admins. */
export function ConnectionsArea() {
  const { value, reload, ...answer } = useAnswer('connections', (request) =>
    request<Connections>('GET', '/connections'),
  );
  const [openId, setOpenId] = useState<string>();
  const [added, setAdded] = useState<WebhookSecret>();
  const open = value?.webhooks.find(({ id }) => id === openId);

  if (value && open) {
    return (
      <WebhookPage
        key={open.id}
        webhook={open}
        eventTypes={value.eventTypes}
        secret={added?.webhook.id === open.id ? added.secret : undefined}
        onChanged={reload}
        onClose={() => {
          setOpenId(undefined);
          setAdded(undefined);
        }}
      />
    );
  }
  return (
    <>
      {answer.phase === 'failed' && <Problem text={answer.problem} />}
      {value && (
        <>
          <HelpDeskPart />
          <h3>Webhooks</h3>
          <WebhookList webhooks={value.webhooks} onOpen={setOpenId} />
          <NewWebhook
            eventTypes={value.eventTypes}
            onAdded={async (webhook) => {
              setAdded(webhook);
              await reload();
              setOpenId(webhook.webhook.id);
            }}
          />
        </>
      )}
    </>
  );
}
