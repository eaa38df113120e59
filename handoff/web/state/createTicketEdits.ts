import type { TicketSummary } from '../../api/contract';
import { PRIORITY_NAMES, TOPIC_NAMES } from '../words/ticketWords';
import type { RunTicketAction } from './createTicketActions';
import type { DeskContext } from './deskContext';

/** How a ticket is filed, when it is looked at again, what belongs to it. Each answers whether it was done. */
export function createTicketEdits({ api }: DeskContext, run: RunTicketAction) {
  return {
    setPriority: (number: string, priority: TicketSummary['priority']) =>
      run(
        number,
        'prioritise',
        () => api.setPriority(number, { priority }),
        `The priority is ${PRIORITY_NAMES[priority]}.`,
      ),
    setTopic: (number: string, topic: TicketSummary['topic']) =>
      run(
        number,
        'changeTopic',
        () => api.setTopic(number, { topic }),
        `The topic is ${TOPIC_NAMES[topic]}.`,
      ),
    /** @param until a preset, an instant, or a day and time on the shop's clock */
    snooze: (number: string, until: string) =>
      run(number, 'snooze', () => api.snooze(number, { until }), 'Snoozed. It comes back by itself.'),
    /**
     * Closes `duplicate`, which goes on in `into`.
     * @param number the one of them whose page shows what becomes of it
     */
    merge: (number: string, { duplicate, into }: { duplicate: string; into: string }) =>
      run(
        number,
        'merge',
        () => api.merge(duplicate, { number: into }),
        `${duplicate} is closed and goes on in ${into}.`,
      ),
    link: (number: string, other: string) =>
      run(number, 'link', () => api.link(number, { number: other }), `Linked with ${other}.`),
    unlink: (number: string, other: string) =>
      run(number, 'link', () => api.unlink(number, { number: other }), `No longer linked with ${other}.`),
  };
}
