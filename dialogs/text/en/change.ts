import type { CalendarDay, OrderChange } from '../../../policies';
import type { ChangeIntent } from '../../routes';
import type { ChangeAspect, ChangeRequest, ChangeScope, ChangeWording, ChangedItem } from '../changeWording';
import type { WordingSetting } from '../wording';
import { CHIPS, YES_NO } from './chips';
import { formatDay, formatList, withSource } from './formats';
import { itemsText } from './order';

const WHAT: Readonly<Record<ChangeIntent, string>> = {
  OrderChange: 'a change',
  OrderCancel: 'cancelling',
  AddressChange: 'another address',
};

const ASPECTS: ChangeWording['aspects'] = {
  size: 'Another size',
  piece: 'Another piece',
  quantity: 'How many',
  remove: 'Leave it out',
  other: 'Something else',
};

const [YES = '', NO = ''] = YES_NO;

const BY_TEAM = "I can't do it myself: I'll file it as urgent, and our team decides.";
const UNCLEAR = "Our record of it doesn't add up, and I'd rather not guess.";

export function createChangeWording({ today }: WordingSetting): ChangeWording {
  const on = (day: CalendarDay): string => formatDay(day, today);

  return {
    rule: ({ section }, change) =>
      withSource(
        `${capital(WHAT[change])} may be possible as long as the order hasn't shipped. ${BY_TEAM}`,
        section,
      ),
    decision: (decision, scope) => withSource(decisionText(decision, scope), decision.section),
    addressDecision: (decision) => {
      const { orderNumber, notShipped, parcels } = decision.facts;
      const carriers = formatList([...new Set(parcels.map(({ carrier }) => carrier))]);
      const text = (): string => {
        switch (decision.reason) {
          case 'notShipped':
            return `Order ${orderNumber} hasn't shipped yet, so its address may still be changed. ${BY_TEAM}`;
          case 'partlyShipped':
            return `Some of order ${orderNumber} has shipped already. For what hasn't (${itemsText(notShipped)}) the address may still be changed; for the rest our team can only ask the carrier. ${BY_TEAM}`;
          case 'onItsWay':
            return `Order ${orderNumber} is already on its way with ${carriers}, and whether it can still be redirected I can't say. Our team helps with addresses, so I'll file it as urgent.`;
          case 'alreadyDelivered':
            return `Order ${orderNumber} was marked delivered already, so its address can't be corrected any more. If it isn't with you, I can have that looked into.`;
          case 'orderCancelled':
            return `Order ${orderNumber} was cancelled, so nothing will be sent anywhere.`;
          case 'recordUnclear':
            return `I can't tell whether order ${orderNumber} has left us. ${UNCLEAR}`;
        }
      };
      return withSource(text(), decision.section);
    },
    offerLookAt: () => ({ text: 'Shall I pass it to our team as urgent?', chips: YES_NO }),
    askItems: (change, attempt) => {
      if (attempt > 0) return 'Please name the piece, or pick it below.';
      return change === 'OrderCancel' ? 'What should be cancelled?' : 'Which piece is it about?';
    },
    wholeOrder: 'The whole order',
    allUnsent: "All that hasn't shipped",
    askAspect: (names, attempt) =>
      attempt === 0
        ? `What should be different about your ${names}?`
        : 'Please pick what comes closest; with “Something else” you can say it in your own words.',
    aspects: ASPECTS,
    askValue: valueQuestion,
    valueNotRead: (aspect) => VALUE_NOT_READ[aspect],
    askAddress: (attempt) =>
      attempt === 0
        ? "What's the full new address, and for whom?"
        : 'Please write the whole address in one message: name, street and number, postal code, town and state.',
    addressNotRead: () => "That doesn't look like a full address.",
    confirm: (request, isOpen) => ({
      text: `${requestText(request)} Shall I send this to our team?`,
      chips: [YES, ...(isOpen ? [CHIPS.change] : []), NO],
    }),
    draft: (request, { notShipped, underway }, said) =>
      [
        draftText(request),
        ...(notShipped.length > 0 ? [`Not shipped as of ${on(today)}: ${itemsText(notShipped)}.`] : []),
        ...(underway.length > 0 ? [`On its way as of ${on(today)}: ${itemsText(underway)}.`] : []),
        ...(said ? [`In the customer's words: “${said}”`] : []),
      ].join('\n'),
  };
}

function decisionText(decision: OrderChange, { isWhole, mayReturn }: ChangeScope): string {
  const { orderNumber, wanted, notShipped, underway, delivered } = decision.facts;
  const what = wanted === 'cancel' ? 'cancelling' : 'a change';
  const gone = [...underway, ...delivered];
  const subject = isWhole ? `order ${orderNumber}` : `that part of order ${orderNumber} (${itemsText(gone)})`;
  switch (decision.reason) {
    case 'notShipped':
      return `Order ${orderNumber} hasn't shipped yet, so ${what} may still be possible. ${BY_TEAM}`;
    case 'partlyShipped':
      return `Some of order ${orderNumber} has shipped already (${itemsText(gone)}). For what hasn't, your ${itemsText(notShipped)}, ${what} may still be possible. ${BY_TEAM}`;
    case 'alreadyShipped': {
      const instead = mayReturn ? ' Once it has arrived, you can ask for a return.' : '';
      return `I'm sorry, ${subject} has already shipped, and ${what} is only possible before that.${instead}`;
    }
    case 'alreadyDelivered': {
      const instead = mayReturn ? ' What you can do is ask for a return.' : '';
      return `I'm sorry, ${subject} has been delivered already, and ${what} is only possible before it ships.${instead}`;
    }
    case 'orderCancelled':
      return `Order ${orderNumber} was cancelled already, so there is nothing left to ${wanted}.`;
    case 'recordUnclear':
      return `I can't tell whether order ${orderNumber} has left us. ${UNCLEAR}`;
  }
}

function valueQuestion(aspect: ChangeAspect, item: ChangedItem | undefined, attempt: number): string {
  switch (aspect) {
    case 'size': {
      if (attempt > 0) return 'Just the new size is enough, the way it stands in the shop.';
      return item?.variant ? `Which size instead of ${item.variant}?` : 'Which size should it be?';
    }
    case 'quantity': {
      if (attempt > 0) return 'Just the number is enough, for example 2.';
      return item ? `How many instead of ${item.quantity}?` : 'How many should it be?';
    }
    case 'piece':
      return attempt > 0 ? 'Please write the name of the piece.' : 'Which piece would you like instead?';
    case 'remove':
    case 'other':
      return attempt > 0
        ? 'Please say in a few words what should be different.'
        : 'What exactly should be different?';
  }
}

const VALUE_NOT_READ: Readonly<Record<ChangeAspect, string>> = {
  size: "I couldn't find a size in that.",
  quantity: "I couldn't find a number in that.",
  piece: "I couldn't tell which piece that is.",
  remove: "That's a bit short.",
  other: "That's a bit short.",
};

function requestText(request: ChangeRequest): string {
  const { change, orderNumber, items, isWhole, otherSizes = [], value = '' } = request;
  switch (change) {
    case 'OrderCancel':
      return isWhole
        ? `Cancel order ${orderNumber}, all of it: ${itemsText(items)}.`
        : `Cancel from order ${orderNumber}: ${itemsText(items)}. The rest stays.`;
    case 'AddressChange':
      return `New address for order ${orderNumber}: ${withoutStop(request.address ?? '')}.`;
    case 'OrderChange': {
      const unlisted =
        otherSizes.length > 0
          ? ` The shop lists it in ${formatList(otherSizes)}, so our team will say whether ${value} is possible.`
          : '';
      return `Change order ${orderNumber}: ${wishText(request)}.${unlisted}`;
    }
  }
}

function draftText(request: ChangeRequest): string {
  const { change, items, isWhole, address = '' } = request;
  switch (change) {
    case 'OrderCancel':
      return isWhole ? `The whole order: ${itemsText(items)}.` : `Only: ${itemsText(items)}. The rest stays.`;
    case 'AddressChange':
      return `New address: ${withoutStop(address)}.`;
    case 'OrderChange':
      return `${capital(wishText(request))}.`;
  }
}

function wishText({ aspect = 'other', items, value = '' }: ChangeRequest): string {
  const names = itemsText(items);
  const [first] = items;
  switch (aspect) {
    case 'size': {
      const from = first?.variant && items.length === 1 ? ` from ${first.variant}` : '';
      return `your ${names}${from} to ${/^\d+$/.test(value) ? 'size ' : ''}${value}`;
    }
    case 'quantity':
      return `${value} × ${formatList(items.map(({ name }) => name))} instead of ${first?.quantity ?? 1}`;
    case 'piece':
      return `${withoutStop(value)} instead of your ${names}`;
    case 'remove':
      return `leave out your ${names}; the rest stays`;
    case 'other':
      return `your ${names}: “${withoutStop(value)}”`;
  }
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.\s]+$/, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
