import type { ConversationFacts } from '../conversationFacts';
import type { TicketPort, TicketProof } from '../ports';
import type { Turn } from '../turn';
import type { OwnTicket, TicketAnswers, TicketLoaded } from './ticketAnswers';

/** Look-ups of one turn, by its facts: a pair that is looked up twice would count twice. */
const lookups = new WeakMap<ConversationFacts, Map<string, Promise<OwnTicket | undefined>>>();

/** The tickets that the shopper may see, and the one that the answers are about. */
export async function lookUpTickets(
  tickets: TicketPort,
  { number, email }: Readonly<Partial<TicketAnswers>>,
  turn: Turn,
): Promise<TicketLoaded> {
  const { customer, facts } = turn;
  const find = (asked: string, proof: TicketProof) => lookUp(tickets, facts, asked, proof);
  const here = (await tickets.mine()).map((status): OwnTicket => ({
    status,
    proof: status.openedHere ? { kind: 'conversation' } : { kind: 'signedIn' },
  }));
  const elsewhere = await Promise.all(
    facts.provenTickets.map((each) => find(each.number, { kind: 'email', email: each.email })),
  );
  const known = [...here, ...elsewhere.filter((each) => each !== undefined)].filter(
    ({ status }, index, all) => all.findIndex((other) => other.status.number === status.number) === index,
  );
  if (number === undefined) return { known, missed: false };
  const found =
    known.find(({ status }) => status.number === number) ??
    (await find(number, { kind: 'conversation' })) ??
    (customer && (await find(number, { kind: 'signedIn' }))) ??
    (email === undefined ? undefined : await find(number, { kind: 'email', email }));
  return { known, missed: !found && email !== undefined, ...(found && { found }) };
}

function lookUp(
  tickets: TicketPort,
  facts: ConversationFacts,
  number: string,
  proof: TicketProof,
): Promise<OwnTicket | undefined> {
  const known = lookups.get(facts) ?? new Map<string, Promise<OwnTicket | undefined>>();
  lookups.set(facts, known);
  const key = JSON.stringify([number, proof]);
  const lookup =
    known.get(key) ??
    tickets
      .status(number, proof)
      .then((result) => (result.kind === 'found' ? { status: result.value, proof } : undefined));
  known.set(key, lookup);
  return lookup;
}
