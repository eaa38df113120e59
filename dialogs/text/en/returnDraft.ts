/** A return request in words, as the shopper sees it once more and the team gets it. */
import type { ItemCondition } from '../../../policies';
import type { ReturnDraft, ReturnDraftItem, ReturnWording } from '../returnWording';
import { formatList } from './formats';

export const RETURN_REASONS_IN_WORDS: ReturnWording['reasons'] = {
  changedMind: 'I changed my mind',
  wrongSize: "It doesn't fit",
  defect: "It's defective",
  damagedInTransit: 'It arrived damaged',
  wrongItem: 'I got the wrong item',
  notAsDescribed: 'Not as described',
  gift: 'It was a gift',
};

export function returnDraft(
  { orderNumber, items, reason, deliveredOn }: ReturnDraft,
  on: (day: string) => string,
): string {
  const names = items.flatMap((item) => (item.name ? [itemText(item.name, item)] : []));
  return [
    `Return request${orderNumber ? ` for order ${orderNumber}` : ''}${names.length > 0 ? `: ${formatList(names)}` : ''}.`,
    reason && `Reason: ${RETURN_REASONS_IN_WORDS[reason]}.`,
    deliveredOn && `Delivered: ${on(deliveredOn)}.`,
    ...conditionLines(items),
  ]
    .filter(Boolean)
    .join('\n');
}

function itemText(name: string, { variant, quantity }: ReturnDraftItem): string {
  const counted = quantity ? `${quantity.toReturn} of ${quantity.bought} ${name}` : name;
  return variant && !name.endsWith(variant) ? `${counted} (${variant})` : counted;
}

/** One line for all items that are in the same state. */
function conditionLines(items: readonly ReturnDraftItem[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { name, condition } of items) {
    const said = conditionText(condition);
    if (said !== '') groups.set(said, [...(groups.get(said) ?? []), ...(name ? [name] : [])]);
  }
  const isOne = groups.size === 1;
  return [...groups].map(([said, names]) => `${isOne ? 'Condition' : formatList(names)}: ${said}.`);
}

function conditionText(condition: ItemCondition): string {
  const facts: (readonly [boolean | undefined, string, string])[] = [
    [condition.unused, 'unused', 'worn or used'],
    [condition.originalCondition, 'original condition', 'not in original condition'],
    [condition.packagingIntact, 'packaging intact', 'packaging not intact'],
    [condition.tagsIntact, 'tags intact', 'tags not intact'],
  ];
  return facts.flatMap(([value, good, bad]) => (value === undefined ? [] : [value ? good : bad])).join(', ');
}
