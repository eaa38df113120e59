import type { TicketDetail, TicketSummary } from '../../api/contract';
import type { ApiProblem } from '../api/apiProblem';
import type { PlainAction } from '../api/createDeskApi';
import { caught, isSaidElsewhere, say, type DeskContext } from './deskContext';
import { createTicketEdits } from './createTicketEdits';
import type { ActionState, TicketPanel } from './deskState';
import { withoutArrived } from './outgoingMessages';

const DONE: Record<PlainAction, string> = {
  claim: 'You picked up the conversation.',
  release: 'The conversation is back in the queue.',
  resolve: 'Resolved.',
  reopen: 'The ticket is open again.',
  wake: 'The ticket is back in sight.',
  unmerge: 'The ticket is taken out again, and in the queue.',
};

/** How many tickets are kept to be shown at once when they are opened again. */
const KEPT = 40;

function isSending({ store }: DeskContext, number: string): boolean {
  return (store.get().outgoing[number] ?? []).some((message) => message.phase === 'sending');
}

function newestKept(details: Record<string, TicketDetail>, detail: TicketDetail) {
  const others = Object.entries(details).filter(([number]) => number !== detail.number);
  return Object.fromEntries([...others.slice(1 - KEPT), [detail.number, detail]]);
}

/**
 * Does something to a ticket and shows what became of it. False where it was refused, and where
 * another action on the ticket is still under way.
 */
export type RunTicketAction = (
  number: string,
  name: string,
  call: () => Promise<{ ticket: TicketSummary }>,
  /** For the live region. */
  done: string,
) => Promise<boolean>;

export function createTicketActions(context: DeskContext, refreshQueue: () => void) {
  const { store, api } = context;

  /** The server's newest word on a ticket, in the list and on the page. An older one changes nothing. */
  const take = (ticket: TicketSummary): void =>
    store.set(({ queue, details }) => {
      const detail = details[ticket.number];
      return {
        queue: {
          ...queue,
          tickets: queue.tickets.map((old) =>
            old.number === ticket.number && old.version <= ticket.version ? ticket : old,
          ),
        },
        details:
          detail && detail.version <= ticket.version
            ? { ...details, [ticket.number]: { ...detail, ...ticket } }
            : details,
      };
    });

  /**
   * Brings a ticket and its conversation up to date. While a message of this tab is on its way this
   * waits for its outcome, or the message would show twice.
   */
  const load = async (number: string): Promise<void> => {
    if (isSending(context, number)) return;
    try {
      const detail = await api.ticket(number);
      const known = store.get().details[number];
      if (isSending(context, number) || (known && known.version > detail.version)) return;
      store.set(({ details, detailProblem, outgoing, seen, session }) => ({
        details: newestKept(details, detail),
        detailProblem: detailProblem?.number === number ? undefined : detailProblem,
        outgoing: {
          ...outgoing,
          [number]: withoutArrived(
            outgoing[number] ?? [],
            detail,
            session.kind === 'signedIn' ? session.agent : undefined,
          ),
        },
        seen: document.hidden ? seen : { ...seen, [number]: detail.lastCustomerMessageAt ?? '' },
      }));
      context.memory.write('seen', store.get().seen);
    } catch (error) {
      const problem = caught(context, error);
      if (isSaidElsewhere(problem, Boolean(store.get().details[number]))) return;
      store.set({ detailProblem: { number, problem: problem.message, missing: problem.status === 404 } });
    }
  };

  const setAction = (number: string, action: ActionState | undefined): void =>
    store.set(({ actions }) => ({ actions: { ...actions, [number]: action } }));

  const closePanel = (number: string): void =>
    store.set(({ panel }) => ({ panel: panel?.number === number ? undefined : panel }));

  const run: RunTicketAction = async (number, name, call, done) => {
    if (store.get().actions[number]?.pending) return false;
    let isDone = false;
    setAction(number, { pending: name });
    try {
      const { ticket } = await call();
      take(ticket);
      setAction(number, undefined);
      say(context, done);
      isDone = true;
    } catch (error) {
      setAction(number, { problem: refusalWords(caught(context, error)) });
    }
    closePanel(number);
    await load(number);
    refreshQueue();
    return isDone;
  };

  /** The newest list of those a ticket can be given to and who can be mentioned. */
  const loadColleagues = async (number: string): Promise<void> => {
    try {
      store.set({ colleagues: (await api.agents()).agents });
    } catch (error) {
      setAction(number, { problem: caught(context, error).message });
      closePanel(number);
    }
  };

  return {
    load,
    take,
    loadColleagues,
    act: (number: string, action: PlainAction) =>
      run(number, action, () => api.act(number, action), DONE[action]),
    assign: (number: string, agent: { id: string; name: string }) =>
      run(number, 'assign', () => api.assign(number, { agentId: agent.id }), `Assigned to ${agent.name}.`),
    ...createTicketEdits(context, run),
    closePanel,
    /** Opens what an action asks first; the one that is open is closed. */
    openPanel(number: string, kind: TicketPanel): void {
      store.set({ panel: { number, kind } });
      if (kind === 'assign') void loadColleagues(number);
    },
  };
}

function refusalWords(problem: ApiProblem): string {
  return problem.claimedBy ? `${problem.claimedBy.name} picked this up first.` : problem.message;
}
