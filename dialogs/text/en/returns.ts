import type { ItemCondition, ItemFault, ReturnEligibility, ReturnPostage } from '../../../policies';
import type { ReturnWording } from '../returnWording';
import type { WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { formatDay, formatList, formatRange, withSource } from './formats';
import { RETURN_REASONS_IN_WORDS, returnDraft } from './returnDraft';
import { isOfCondition, obstaclesText } from './obstacles';
import { guideText } from './returnGuide';
import { FAULTS_IN_WORDS, problemDraft, problemRemark } from './problemDraft';

const DETAILS: Readonly<Partial<Record<ItemFault, string>>> = {
  wrongItem: 'What did you get instead?',
  missingPiece: 'What exactly is missing?',
};

export function createReturnWording({ today }: WordingSetting): ReturnWording {
  const on = (day: string): string => formatDay(day, today);

  /** `what` names the items, as a subject: "your Luna Ring", or "it" without an order. */
  function decisionText(decision: ReturnEligibility, what: string): string {
    switch (decision.kind) {
      case 'eligible': {
        const { deliveredOn, deliveredOnFrom, lastDayToReturn, windowDays, saidDeliveredOn } = decision.facts;
        const source =
          deliveredOnFrom === 'shopper' ? ', as you say' : saidDeliveredOn ? ' by our record' : '';
        return `Good news: by what you tell me, ${what} can go back. You can ask for the return until ${on(lastDayToReturn)}, ${windowDays} days from delivery on ${on(deliveredOn)}${source}.`;
      }
      case 'notEligible': {
        if (decision.reason === 'windowOver') {
          const { deliveredOn, lastDayToReturn, windowDays } = decision.facts;
          return `I'm sorry, ${what} can't go back any more. A return can be asked for within ${windowDays} days from delivery, which was on ${on(deliveredOn)}; the last day was ${on(lastDayToReturn)}.`;
        }
        const { obstacles } = decision.facts;
        const condition = obstacles.some(isOfCondition)
          ? ' A return has to be unused and in original condition, with packaging and tags intact.'
          : '';
        return `I'm sorry, ${what} can't go back: ${obstaclesText(obstacles)}.${condition}`;
      }
      case 'alreadyRequested':
        return `A return of ${what} is on file already, since ${on(decision.facts.firstRequestedOn)}.`;
      case 'needsFacts':
        return 'I need to know a little more before I can tell.';
      case 'needsPerson':
        return personText(decision, what);
    }
  }

  function decisionsText(decisions: readonly ReturnEligibility[]): string {
    const groups = new Map<string, ReturnEligibility[]>();
    for (const decision of decisions) {
      const saying = decisionText(decision, '');
      groups.set(saying, [...(groups.get(saying) ?? []), decision]);
    }
    const texts = [...groups.values()].flatMap((group) => {
      const names = group.flatMap(({ facts }) => (facts.item ? [`your ${facts.item.name}`] : []));
      return group
        .slice(0, 1)
        .map((first) => decisionText(first, names.length > 0 ? formatList(names) : 'it'));
    });
    return withSource(texts.join('\n\n'), decisions[0]?.section);
  }

  return {
    askItems: (names) => `Which of these would you like to return: ${formatList(names, 'or')}?`,
    itemsNotRead: (names) => `I couldn't match that to an item of this order. It has ${formatList(names)}.`,
    allItems: (count) => (count === 2 ? 'Both of them' : 'All of them'),
    askQuantity: (name, quantity) =>
      `You bought ${quantity} of the ${name}. How many would you like to return?`,
    quantityNotRead: (quantity) => `I need a number from 1 to ${quantity}.`,
    nothing: () => 'All right, then nothing goes back. If you change your mind, just tell me.',
    askIfArrived: (names) =>
      `Our record shows no delivery of ${formatList(names.map((name) => `your ${name}`))} yet. If the parcel is there already, on which day did it arrive?`,
    notArrived: 'Not here yet',
    askDeliveredOn: (attempt) =>
      attempt === 0
        ? 'On which day did it arrive?'
        : 'A day like “last Tuesday”, “3 weeks ago” or “2 November” will do. When did it arrive?',
    deliveredOnNotRead: () => 'I need the day itself, since the return window is counted from it.',
    deliveredOnImpossible: (day) => `${on(day)} can't be the day it arrived. Which day was it?`,
    askWhichDay: (one, other) => `Just to be sure: was that ${on(one)} or ${on(other)}?`,
    askReason: (count, attempt) =>
      attempt === 0
        ? `Why would you like to send ${count > 1 ? 'them' : 'it'} back?`
        : 'The reason decides who pays the postage. Which of these fits best?',
    reasonNotRead: () => "I couldn't match that to a reason.",
    reasons: RETURN_REASONS_IN_WORDS,
    askCategory: () => 'What sort of piece is it?',
    askEngraved: () => 'Is it engraved?',
    categories: {
      ring: 'Ring',
      necklace: 'Necklace',
      bracelet: 'Bracelet',
      earrings: 'Earrings',
      charm: 'Charm',
      other: 'Something else',
    },
    askAsNew: (missing, names) =>
      names.length > 1
        ? `Is this true for ${formatList(names)}: ${wantedText(missing)}?`
        : asNewQuestion(missing),
    asNewNotRead: () => 'Please tell me in a word: is all of that true, or is something different?',
    askWhichDiffer: (names) => `For which of them is something different: ${formatList(names, 'or')}?`,
    askDifferences: (names) =>
      names.length > 0
        ? `What is different about ${formatList(names.map((name) => `the ${name}`))}?`
        : 'What is different about it?',
    differences: {
      unused: 'It has been worn',
      originalCondition: 'It was altered or damaged',
      packagingIntact: 'Packaging not intact',
      tagsIntact: 'Tags not intact',
    },
    allAsNew: 'Yes, all of that',
    notAsNew: 'No, not all',
    decisions: decisionsText,
    terms: (postage, guide, refundDays, count) =>
      withSource(
        `${postageText(postage)} What happens next: ${guideText(guide)} Once ${count > 1 ? 'they are back and have' : 'it is back and has'} passed the inspection, the refund follows within ${formatRange(refundDays)} days, and an e-mail tells you when it is issued.`,
        postage.section,
      ),
    offerRequest: () => ({
      text: 'Shall I send the return request to our team?',
      chips: YES_NO,
    }),
    offerPerson: () => ({ text: 'Shall I pass this to our team, so that a person decides?', chips: YES_NO }),
    draft: (draft) => returnDraft(draft, on),
    askPhoto: (attempt) =>
      attempt === 0
        ? 'Could you add a photo? It helps our team, and it works without one too.'
        : 'You can attach a photo here, or tell me that there is none.',
    noPhoto: 'No photo',
    noFileSeen: () => 'I see no file with that message.',
    sorry: () => "I'm sorry, that's not how it should be.",
    itemProblem: (postage, decisions) => {
      const remarks = decisions.flatMap((decision) => problemRemark(decision, on) ?? []);
      const section = postage?.section ?? decisions[0]?.section;
      const rules = [...(postage ? [itemProblemText(postage)] : []), ...new Set(remarks)].join(' ');
      const cited = rules === '' ? '' : `${withSource(rules, section)} `;
      return `${cited}I'll put your case first in line for our team.`;
    },
    askProblemItem: (names) => `Which piece is it about: ${formatList(names, 'or')}?`,
    askPiece: () => 'Which piece is it?',
    askDetails: (fault) => DETAILS[fault] ?? 'What exactly is wrong with it? A sentence is enough.',
    askNoticed: () => 'When did you first notice it?',
    noticedOnArrival: 'When it arrived',
    problemDraft: (problem) => problemDraft(problem, on),
    askFault: (attempt) => (attempt === 0 ? 'What is wrong with it?' : 'Which of these describes it best?'),
    faults: FAULTS_IN_WORDS,
  };
}

function personText(
  { reason, facts }: Extract<ReturnEligibility, { kind: 'needsPerson' }>,
  what: string,
): string {
  switch (reason) {
    case 'defectWithObstacle':
    case 'possibleFaultWithObstacle':
      return `With ${what} there may be a fault of ours, but ${obstaclesText(facts.obstacles)}. The policy doesn't settle such a case, so a person decides.`;
    case 'damagedInTransit':
      return `I'm sorry about the damage to ${what}. What happens after damage on the way is decided by a person, case by case.`;
    case 'notShipped':
      return `We haven't sent ${what} yet, so there is nothing to return. If you've changed your mind, I can ask our team to cancel that.`;
    case 'notDelivered':
      return `A return of ${what} is possible only after the delivery: you can ask for it within ${facts.windowDays} days from that day.`;
    case 'orderCancelled':
      return `The order with ${what} was cancelled, so a person should look at it.`;
    case 'alreadyRefunded':
      return `The order with ${what} has been refunded already, so a person should look at it.`;
    case 'datesContradict':
      return `The dates in our record for ${what} don't add up, so a person should look at it.`;
  }
}

function postageText({ kind }: ReturnPostage): string {
  switch (kind) {
    case 'customerPays':
      return 'The return postage is yours to pay.';
    case 'shopPays':
      return 'We pay the return postage.';
    case 'needsFacts':
      return 'Who pays the return postage depends on the reason.';
    case 'needsPerson':
      return 'Whether we pay the return postage is decided by a person in this case.';
  }
}

function itemProblemText(decision: ReturnPostage): string {
  const ours = decision.reason === 'productDefect' ? 'for a defect' : 'because of our mistake';
  return decision.kind === 'shopPays'
    ? `If it has to go back ${ours}, we pay the return postage.`
    : postageText(decision);
}

/** What the policy wants of an item, as far as it is not known yet. */
function wantedText(missing: readonly (keyof ItemCondition)[]): string {
  const intact = intactParts(missing);
  const wanted = [...statesOf(missing), ...(intact.length > 0 ? [`with ${formatList(intact)} intact`] : [])];
  return wanted.length > 2 ? `${wanted.slice(0, -1).join(', ')}, and ${wanted.at(-1)}` : wanted.join(' and ');
}

function asNewQuestion(missing: readonly (keyof ItemCondition)[]): string {
  if (statesOf(missing).length > 0) return `Is it ${wantedText(missing)}?`;
  const intact = intactParts(missing);
  return intact.length === 1 && intact[0] === 'packaging'
    ? 'Is the packaging intact?'
    : `Are the ${formatList(intact)} intact?`;
}

function statesOf(missing: readonly (keyof ItemCondition)[]): string[] {
  return [
    ...(missing.includes('unused') ? ['unworn and unused'] : []),
    ...(missing.includes('originalCondition') ? ['in original condition'] : []),
  ];
}

function intactParts(missing: readonly (keyof ItemCondition)[]): string[] {
  return [
    ...(missing.includes('packagingIntact') ? ['packaging'] : []),
    ...(missing.includes('tagsIntact') ? ['tags'] : []),
  ];
}
