import type { SentFile, TicketContext, TicketPort, TicketStatus } from '../../dialogs/ports';
import { responseDue, type ContactForm, type ShopSettings } from '../../policies';

/** A ticket of elsewhere is under an address; one of this conversation needs none. */
export type DeskTicket = TicketStatus & { email?: string };

export interface TicketDesk {
  readonly port: TicketPort;
  readonly opened: { number: string; form: ContactForm; context: TicketContext }[];
  readonly notes: { number: string; text: string; files: readonly SentFile[] }[];
  /** Every ticket by its number, to look at or to change. */
  readonly tickets: Map<string, DeskTicket>;
  /** Whose customers were asked how good the help was, and what they said. */
  readonly ratings: Map<string, { score?: number; comment?: string }>;
  /** How many wait before who comes next; undefined while no agent takes chats. */
  waiting?: number;
  /** How many look-ups by address missed. */
  misses: number;
}

/** The desk without a database: what is asked for happens at once. */
export function createTicketDesk(settings: ShopSettings, now: () => Date): TicketDesk {
  const change = (number: string, changed: Partial<DeskTicket>): void => {
    const ticket = desk.tickets.get(number);
    if (!ticket) throw new Error(`there is no ${number}`);
    desk.tickets.set(number, { ...ticket, ...changed });
  };
  const port: TicketPort = {
    open: async (form, context) => {
      const number = `T-${1001 + desk.opened.length}`;
      const place = desk.waiting === undefined ? {} : { place: desk.waiting + 1 };
      // As it would be stored: later changes by the bot must not reach it.
      desk.opened.push({ number, form, context: structuredClone(context) });
      desk.tickets.set(number, {
        number,
        state: 'open',
        submittedAt: now(),
        openedHere: true,
        description: form.description,
        answeredIn: 'here',
        ...place,
      });
      return { number, responseDueBy: responseDue(now(), settings).dueBy, ...place };
    },
    mine: async () => [...desk.tickets.values()].filter(({ email }) => email === undefined).reverse(),
    status: async (number, proof) => {
      const ticket = desk.tickets.get(number);
      const email = proof.kind === 'email' ? proof.email : undefined;
      if (ticket && ticket.email === email) return { kind: 'found', value: ticket };
      if (email !== undefined) desk.misses += 1;
      return { kind: 'notFound' };
    },
    addNote: async (number, note) => {
      desk.notes.push({ number, ...note });
    },
    askRating: async (number) => {
      if (desk.tickets.get(number)?.state === 'withdrawn' || desk.ratings.has(number)) return false;
      desk.ratings.set(number, {});
      return true;
    },
    rate: async (number, score) => void desk.ratings.set(number, { score }),
    commentOnRating: async (number, comment) =>
      void desk.ratings.set(number, { ...desk.ratings.get(number), comment }),
    withdraw: async (number) => change(number, { state: 'withdrawn', closedAt: now() }),
  };
  const desk: TicketDesk = { port, opened: [], notes: [], tickets: new Map(), ratings: new Map(), misses: 0 };
  return desk;
}
