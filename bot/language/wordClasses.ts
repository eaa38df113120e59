/** Words by class: the name of a class and its words, separated by white space. */
export type WordClasses = Readonly<Record<string, string>>;

/** The classes of a word, in a fixed order; mostly none. */
export type ClassesOf = (word: string) => readonly string[];

const NONE: readonly string[] = [];

export function indexWordClasses(classes: WordClasses): ReadonlyMap<string, readonly string[]> {
  const classesOf = new Map<string, string[]>();
  for (const [name, words] of Object.entries(classes)) {
    for (const word of new Set(words.split(/\s+/))) {
      classesOf.set(word, [...(classesOf.get(word) ?? []), name]);
    }
  }
  return classesOf;
}

export function createClassesOf(classes: WordClasses): ClassesOf {
  const index = indexWordClasses(classes);
  return (word) => index.get(word) ?? NONE;
}
