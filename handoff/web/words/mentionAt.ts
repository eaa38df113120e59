/** An `@` with the letters of a name behind it, at the end of a text: two words at most. */
const BEGUN = /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+)?)$/u;

/** The mention that is being written right before the caret: where its `@` is, and what follows it. */
export function mentionAt(text: string, caret: number): { start: number; query: string } | undefined {
  const query = BEGUN.exec(text.slice(0, caret))?.[1];
  return query === undefined ? undefined : { start: caret - query.length - 1, query };
}

/** Those of the people who are still named in the text, each once. */
export function mentionsIn<Person extends { id: string; name: string }>(
  text: string,
  people: readonly Person[],
): Person[] {
  return people.filter(
    ({ id, name }, at) => text.includes(`@${name}`) && people.findIndex((each) => each.id === id) === at,
  );
}

/** The text in parts, every other one, from the second on, a mention with its `@`. */
export function splitMentions(text: string, names: readonly string[]): string[] {
  if (names.length === 0) return [text];
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(@(?:${escaped.join('|')}))`));
}
