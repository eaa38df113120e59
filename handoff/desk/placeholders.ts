/** What a canned reply may leave to be filled in, written `{{firstName}}`. */
export const PLACEHOLDERS = [
  'firstName',
  'orderNumber',
  'ticketNumber',
  'dueDate',
  'agentName',
  'shopName',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** In words, for people; also what stands in brackets where there is nothing to fill in. */
export const PLACEHOLDER_WORDS: Readonly<Record<Placeholder, string>> = {
  firstName: 'first name',
  orderNumber: 'order number',
  ticketNumber: 'ticket number',
  dueDate: 'due date',
  agentName: 'agent’s name',
  shopName: 'shop’s name',
};

const WRITTEN = /\{\{\s*([^{}]*?)\s*\}\}/g;

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

/** Those in a text that nothing would fill in, as they are written there. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(WRITTEN)]
    .filter(([, name = '']) => !isPlaceholder(name))
    .map(([written]) => written);
}

/**
 * The text with what is known put in. What is not known is left as a blank in brackets, to be seen and
 * written by the agent; what is put in is never read as a placeholder itself.
 *
 * @example
 * fillPlaceholders('Hello {{firstName}}, about {{orderNumber}}', { firstName: 'Ana' });
 * // 'Hello Ana, about [order number]'
 */
export function fillPlaceholders(text: string, values: Partial<Record<Placeholder, string>>): string {
  return text.replaceAll(WRITTEN, (written: string, name: string) => {
    if (!isPlaceholder(name)) return written;
    return values[name] ?? `[${PLACEHOLDER_WORDS[name]}]`;
  });
}

/** Those in a text that would be left as blanks. */
export function blanksIn(text: string, values: Partial<Record<Placeholder, string>>): Placeholder[] {
  return [...text.matchAll(WRITTEN)]
    .map(([, name = '']) => name)
    .filter(isPlaceholder)
    .filter((name) => values[name] === undefined);
}
