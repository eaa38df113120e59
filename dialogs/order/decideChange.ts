import {
  addressCorrection,
  orderChange,
  toRecordedDecision,
  type ContactTopic,
  type Order,
  type OrderItem,
} from '../../policies';
import type { Handover } from '../contact/handover';
import { knownSize } from '../reading/readChangeWish';
import { readMatter } from '../reading/readMatter';
import type { ChangeIntent } from '../routes';
import type { ChangeRequest } from '../text/changeWording';
import type { Turn } from '../turn';
import type { ChangeAnswers, ChangeLoaded } from './changeAnswers';
import { mayReturn } from './mayReturn';
import { nextStepChips } from './nextStepChips';

type Decided = Omit<ChangeLoaded, 'view'>;
type Answers = Readonly<Partial<ChangeAnswers>>;

/** How each request is filed. Each is decided by how soon someone looks at it. */
const FILED: Readonly<Record<ChangeIntent, { reason: Handover['reason']; topic: ContactTopic }>> = {
  OrderChange: { reason: 'orderChange', topic: 'order' },
  OrderCancel: { reason: 'orderCancel', topic: 'order' },
  AddressChange: { reason: 'addressChange', topic: 'shipping' },
};

export function toHandover(change: ChangeIntent, order?: Order): Handover {
  return {
    ...FILED[change],
    timeCritical: true,
    ...(order && { orderNumber: order.orderNumber }),
  };
}

/** The items that are meant: those that were named, or the only one. */
export function chosenItems({ items }: Order, { lineIds }: Answers): readonly OrderItem[] {
  if (items.length === 1) return items;
  return items.filter(({ lineId }) => lineIds?.includes(lineId));
}

/** May the address still be corrected, and what is filed once the new one is known? */
export function decideAddress(order: Order, address: string | undefined, turn: Turn): Decided {
  const { wording } = turn;
  const decision = addressCorrection(order, turn.now, turn.settings);
  const isFiled = decision.kind === 'canBeFiled' || decision.reason === 'onItsWay';
  const request: ChangeRequest = {
    change: 'AddressChange',
    orderNumber: order.orderNumber,
    items: order.items,
    isWhole: true,
    ...(address !== undefined && { address }),
  };
  const handover = toHandover('AddressChange', order);
  const draft = wording.change.draft(request, decision.facts);
  const isReady = isFiled && address !== undefined;
  const offer = isReady
    ? { question: wording.change.confirm(request, true), handover: { ...handover, agreed: true, draft } }
    : decision.reason === 'recordUnclear'
      ? { question: wording.change.offerLookAt(), handover }
      : undefined;
  return {
    order,
    needsAddress: isFiled,
    outcome: {
      key: `AddressChange ${order.orderNumber} ${decision.reason}`,
      decisions: [toRecordedDecision('addressCorrection', decision)],
      say: (reply) => reply.say(wording.change.addressDecision(decision)),
      ...(offer && { offer }),
      chips: nextStepChips(order, turn),
    },
  };
}

/**
 * May these items still be changed or cancelled, and what is filed once it is known what exactly?
 *
 * @param chosen none while it is not known which are meant: then it is decided for the whole order
 * @param sizes the catalogue's, where one item is meant
 */
export function decideChange(
  order: Order,
  answers: Answers & { readonly change: 'OrderChange' | 'OrderCancel' },
  chosen: readonly OrderItem[],
  sizes: readonly string[],
  turn: Turn,
): Decided {
  const { wording } = turn;
  const { change } = answers;
  const lineIds = chosen.length > 0 ? chosen.map(({ lineId }) => lineId) : undefined;
  const wanted = change === 'OrderCancel' ? 'cancel' : 'change';
  const decide = (ids?: readonly string[]) =>
    orderChange({ order, wanted, ...(ids && { lineIds: ids }) }, turn.now, turn.settings);
  const whole = decide();
  const decision = decide(lineIds);
  const isFiled = decision.kind === 'canBeFiled';
  // What is possible is said of the whole order, once; what is not, of what was asked for.
  const said = isFiled && whole.kind === 'canBeFiled' ? whole : decision;
  const { underway, delivered, notShipped } = decision.facts;
  const mayGoBack = [...underway, ...delivered].some(({ lineId }) => mayReturn(order, lineId, turn));
  const changeable = order.items.filter((item) =>
    whole.facts.notShipped.some(({ lineId }) => lineId === item.lineId),
  );
  const meant = chosen.filter((item) => notShipped.some(({ lineId }) => lineId === item.lineId));
  const request = isFiled ? requestOf(order, answers, meant, sizes, turn) : undefined;
  const isWhole = lineIds === undefined || lineIds.length === order.items.length;
  const handover = toHandover(change, order);
  const offer = request
    ? {
        question: wording.change.confirm(request, change === 'OrderChange' || changeable.length > 1),
        handover: {
          ...handover,
          agreed: true,
          draft: wording.change.draft(
            request,
            decision.facts,
            readMatter(answers.said ?? '', turn.vocabulary),
          ),
        },
      }
    : decision.kind === 'needsPerson'
      ? { question: wording.change.offerLookAt(), handover }
      : undefined;
  return {
    order,
    sizes,
    ...(isFiled && { changeable }),
    ...(isFiled && meant.length > 0 && { chosen: meant }),
    outcome: {
      // A change of mind before shipment is no news: the same holds for the other request.
      key: isFiled
        ? `${order.orderNumber} ${said.reason}`
        : `${change} ${order.orderNumber} ${said.reason} ${(lineIds ?? []).join()}`,
      decisions: [toRecordedDecision('orderChange', decision)],
      say: (reply) => reply.say(wording.change.decision(said, { isWhole, mayReturn: mayGoBack })),
      ...(offer && { offer }),
      chips: nextStepChips(order, turn),
    },
  };
}

/** The whole request, once nothing of it is open. */
function requestOf(
  order: Order,
  { change, aspect, value }: Answers & { readonly change: ChangeIntent },
  items: readonly OrderItem[],
  sizes: readonly string[],
  { vocabulary }: Turn,
): ChangeRequest | undefined {
  const { orderNumber } = order;
  if (items.length === 0) return undefined;
  const base = { change, orderNumber, items, isWhole: items.length === order.items.length };
  if (change !== 'OrderChange') return base;
  if (aspect === undefined || (aspect !== 'remove' && value === undefined)) return undefined;
  if (aspect !== 'size' || value === undefined)
    return { ...base, aspect, ...(value !== undefined && { value }) };
  const known = knownSize(value, sizes, vocabulary.changeWords);
  return { ...base, aspect, value: known ?? value, ...(!known && sizes.length > 0 && { otherSizes: sizes }) };
}
