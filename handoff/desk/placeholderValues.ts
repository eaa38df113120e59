import type { ActingAgent } from '../accounts/mayAct';
import { instantInWords } from '../text/instant';
import type { Ticket } from '../tickets/ticketStore';
import type { Placeholder } from './placeholders';

/** What is known of a ticket, for a text that this agent sends to its customer. */
export function placeholderValues(
  ticket: Ticket,
  agent: ActingAgent,
  shop: { policy: { shopName: string }; timeZone: string },
): Partial<Record<Placeholder, string>> {
  return {
    firstName: ticket.customerName.trim().split(/\s+/)[0] || undefined,
    orderNumber: ticket.orderNumber ?? undefined,
    ticketNumber: ticket.number,
    // Once answered, nothing is due by then any more.
    dueDate: ticket.firstRespondedAt
      ? undefined
      : instantInWords(ticket.responseDueBy, shop.timeZone, ticket.locale.startsWith('es') ? 'es' : 'en'),
    agentName: agent.name,
    shopName: shop.policy.shopName,
  };
}
