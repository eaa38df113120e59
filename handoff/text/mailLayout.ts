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

/** Messages, with the name of each author under their last one before another's. */
export function signed(messages: readonly { agentName: string; text: string }[]): string[] {
  return messages.map(({ agentName, text }, index) =>
    messages[index + 1]?.agentName === agentName ? text.trim() : `${text.trim()}\n— ${agentName}`,
  );
}

export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
