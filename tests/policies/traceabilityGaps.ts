import type { OwnRule, Statement } from '../../policies';

/** What the table is held against, all of it read from the code. */
export interface Decided {
  /** Every decision that a policy can come to, `function kind/reason`, with the sections it cites. */
  readonly decisions: ReadonlyMap<string, readonly (number | undefined)[]>;
  /** Fields of the policy file. */
  readonly settings: readonly string[];
  /** Names of what the policies export. */
  readonly exports: readonly string[];
}

type Entry = Statement | OwnRule;

/**
 * Where statements and decisions do not meet, one sentence for each gap; none when all is well.
 *
 * @param sentences - by section, how many sentences and bullets the policy's text has
 */
export function traceabilityGaps(
  statements: readonly Statement[],
  ownRules: readonly OwnRule[],
  sentences: Readonly<Record<number, number>>,
  decided: Decided,
): string[] {
  return [
    ...gapsInOrder(statements, sentences),
    ...[...statements, ...ownRules].flatMap((entry) => gapsOf(entry, decided)),
    ...[...decided.decisions].flatMap(([decision, sections]) =>
      sections.flatMap((section) => gapsOfDecision(decision, section, statements, ownRules)),
    ),
    ...decided.settings
      .filter((setting) => ![...statements, ...ownRules].some((entry) => settingsOf(entry).includes(setting)))
      .map((setting) => `setting ${setting} is documented by nothing`),
  ];
}

/** Every sentence of every section has a statement, and the numbers run on. */
function gapsInOrder(
  statements: readonly Statement[],
  sentences: Readonly<Record<number, number>>,
): string[] {
  const gaps: string[] = [];
  for (const [section, count] of Object.entries(sentences)) {
    const its = statements.filter((statement) => statement.section === Number(section));
    its.forEach(({ number }, index) => {
      if (number !== index + 1) gaps.push(`statement ${section}.${number} stands where ${index + 1} should`);
    });
    for (let sentence = 1; sentence <= count; sentence++) {
      if (!its.some((statement) => statement.sentence === sentence)) {
        gaps.push(`sentence ${sentence} of section ${section} has no statement`);
      }
    }
    for (const statement of its) {
      if (statement.sentence > count) gaps.push(`${nameOf(statement)} is of a sentence that there is not`);
    }
  }
  return gaps;
}

/** An entry says something, has a decision or a reason for none, and names only what exists. */
function gapsOf(entry: Entry, { decisions, settings, exports }: Decided): string[] {
  const name = nameOf(entry);
  const named = decisionsOf(entry);
  const gaps: string[] = [];
  if (entry.says.trim() === '') gaps.push(`${name} says nothing`);
  const isExplained = 'noDecision' in entry && entry.noDecision.trim() !== '';
  if (named.length === 0 && !isExplained && !('kind' in entry && entry.kind === 'setting')) {
    gaps.push(`${name} has no decision, and no reason for having none`);
  }
  if (named.length > 0 && 'noDecision' in entry) {
    gaps.push(`${name} has a decision, and a reason for having none`);
  }
  const rules = 'rules' in entry ? (entry.rules ?? []) : [];
  return [
    ...gaps,
    ...named
      .filter((each) => !decisions.has(each))
      .map((each) => `${name} names ${each}, which nothing decides`),
    ...settingsOf(entry)
      .filter((setting) => !settings.includes(setting))
      .map((setting) => `${name} names the setting ${setting}, which is none`),
    ...rules
      .filter((rule) => !exports.includes(rule))
      .map((rule) => `${name} names ${rule}, which the policies do not export`),
  ];
}

/**
 * What cites a section rests on a statement of that section or on a setting; what cites none is a
 * procedure of ours or a setting.
 */
function gapsOfDecision(
  decision: string,
  section: number | undefined,
  statements: readonly Statement[],
  ownRules: readonly OwnRule[],
): string[] {
  const carriers = statements.filter((statement) => decisionsOf(statement).includes(decision));
  const own = ownRules.filter((rule) => decisionsOf(rule).includes(decision));
  if (carriers.length + own.length === 0) {
    return [`${decision} has no statement, and no setting or procedure of ours`];
  }
  if (section === undefined) {
    return own.length > 0 ? [] : [`${decision} cites no section and is no procedure of ours`];
  }
  if (own.some(({ kind }) => kind === 'procedure')) {
    return [`${decision} is a procedure of ours and cites section ${section}`];
  }
  const rests = own.length > 0 || carriers.some((statement) => statement.section === section);
  return rests ? [] : [`${decision} cites section ${section}, of which no statement carries it`];
}

function nameOf(entry: Entry): string {
  if (!('kind' in entry)) return `statement ${entry.section}.${entry.number}`;
  return entry.kind === 'procedure' ? `procedure ${entry.name}` : `setting ${entry.settings.join(', ')}`;
}

function decisionsOf(entry: Entry): string[] {
  const decisions = 'decisions' in entry ? entry.decisions : undefined;
  return Object.entries<readonly string[] | undefined>(decisions ?? {}).flatMap(([name, codes]) =>
    (codes ?? []).map((code) => `${name} ${code}`),
  );
}

function settingsOf(entry: Entry): readonly string[] {
  return 'settings' in entry ? (entry.settings ?? []) : [];
}
