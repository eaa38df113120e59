/** What stands for a payment card number by the time a message gets here; its digits are no other number. */
export const MASKED_CARD = /\[card ending \d{4}\]/g;

export function hasMaskedCard(text: string): boolean {
  return text.search(MASKED_CARD) >= 0;
}
