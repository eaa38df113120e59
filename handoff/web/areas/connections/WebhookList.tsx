import type { WebhookView } from '../../../api/contract';
import { backlogWords, standingOf } from '../../words/webhookWords';

export function WebhookList({ webhooks, onOpen }: { webhooks: WebhookView[]; onOpen: (id: string) => void }) {
  return (
    <>
      <p class="area-text">
        Other systems are told what happens to tickets, by signed messages in the form of{' '}
        <a class="link" href="https://www.standardwebhooks.com" target="_blank" rel="noopener noreferrer">
          Standard Webhooks
        </a>
        .{' '}
        <a class="link" href="/api/desk/openapi.json" target="_blank" rel="noopener noreferrer">
          What is in them
        </a>
      </p>
      {webhooks.length > 0 && (
        <div class="area-wide">
          <table class="area-table">
            <thead>
              <tr>
                <th scope="col">Webhook</th>
                <th scope="col">Address</th>
                <th scope="col">State</th>
                <th scope="col">Last 30 days</th>
              </tr>
            </thead>
            <tbody>
              {webhooks.map((webhook) => {
                const standing = standingOf(webhook);
                return (
                  <tr key={webhook.id}>
                    <td>
                      <button class="link" onClick={() => onOpen(webhook.id)}>
                        {webhook.name}
                      </button>
                    </td>
                    <td class="area-address">{webhook.url}</td>
                    <td>
                      <span class={standing.tag}>{standing.words}</span>
                    </td>
                    <td>{backlogWords(webhook)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
