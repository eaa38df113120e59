/** How the mails of a ticket are set, in whatever language. */

export function paragraphs(parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

export function quoted(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
