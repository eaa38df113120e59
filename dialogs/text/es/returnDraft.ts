/** A return request in words, as the shopper sees it once more and the team gets it. */
import type { ItemCondition } from '../../../policies';
import type { ReturnDraft, ReturnDraftItem, ReturnWording } from '../returnWording';
import { formatList } from './formats';

export const RETURN_REASONS_IN_WORDS: ReturnWording['reasons'] = {
  changedMind: 'Cambié de opinión',
  wrongSize: 'No me queda',
  defect: 'Tiene un defecto',
  damagedInTransit: 'Llegó dañado',
  wrongItem: 'Recibí otro artículo',
  notAsDescribed: 'No es como se describe',
  gift: 'Era un regalo',
};

export function returnDraft(
  { orderNumber, items, reason, deliveredOn }: ReturnDraft,
  on: (day: string) => string,
): string {
  const names = items.flatMap((item) => (item.name ? [itemText(item.name, item)] : []));
  return [
    `Solicitud de devolución${orderNumber ? ` del pedido ${orderNumber}` : ''}${names.length > 0 ? `: ${formatList(names)}` : ''}.`,
    reason && `Motivo: ${RETURN_REASONS_IN_WORDS[reason]}.`,
    deliveredOn && `Entregado: ${on(deliveredOn)}.`,
    ...conditionLines(items),
  ]
    .filter(Boolean)
    .join('\n');
}

function itemText(name: string, { variant, quantity }: ReturnDraftItem): string {
  const counted = quantity ? `${quantity.toReturn} de ${quantity.bought} ${name}` : name;
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
  return [...groups].map(([said, names]) => `${isOne ? 'Estado' : formatList(names)}: ${said}.`);
}

function conditionText(condition: ItemCondition): string {
  const facts: (readonly [boolean | undefined, string, string])[] = [
    [condition.unused, 'sin usar', 'usado'],
    [condition.originalCondition, 'estado original', 'no está en su estado original'],
    [condition.packagingIntact, 'empaque intacto', 'empaque no intacto'],
    [condition.tagsIntact, 'etiquetas intactas', 'etiquetas no intactas'],
  ];
  return facts.flatMap(([value, good, bad]) => (value === undefined ? [] : [value ? good : bad])).join(', ');
}
