/**
 * What is new in an answer by mail: without the mail that it quotes and without what a phone or a signature
 * adds. Line by line, so that no mail, however it was made, takes long.
 */

/** Letters of a line that are looked at. */
const LONGEST_LINE = 1000;
const QUOTED = /^\s*>/;
/** Begins and ends the line over a quotation, in the languages that mail programs write it in. */
const QUOTE_BEGINS = /^\W{0,3}(?:on|el|le|am|il|em|op|den|w dniu|\d)/i;
const QUOTE_ENDS =
  /(?:wrote|escribió|escribio|écrit|schrieb|scritto|escreveu|schreef|skrev|napisał\(?a?\)?)\s?:$/i;
/** Over the whole earlier mail. */
const EARLIER_MAIL =
  /^[-_*\s]{2,20}(?:original message|mensaje original|message d'origine|ursprüngliche nachricht)[-_*\s]{0,20}$/i;
const FROM = /^\W{0,3}(?:from|de|von|da)\W{0,3}:/i;
const SENT = /^\W{0,3}(?:sent|date|enviado|enviada|fecha|envoyé|gesendet|datum)\W{0,3}:/i;
const SIGNATURE = /^--\s?$/;
const PHONE =
  /^(?:sent from (?:my|outlook|yahoo|mail for)|get outlook for|enviado desde (?:mi|outlook|yahoo)|enviado de meu|obtener outlook|obtén outlook)/i;

/**
 * @example
 * newWords('Yes, please.\n\nOn Mon, Bezel wrote:\n> Shall we refund you?'); // 'Yes, please.'
 */
export function newWords(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const own = beforeEarlierMail(lines);
  const signature = own.findIndex((line) => SIGNATURE.test(line.slice(0, LONGEST_LINE)));
  const signed = signature === -1 ? own : own.slice(0, signature);
  const said = signed.filter((line) => !PHONE.test(line.trim().slice(0, LONGEST_LINE)));
  // An answer that is nothing but a quotation says it with that.
  return trimmed(said) || trimmed(lines);
}

/** Answers between the lines of a quotation stay; the quotation goes, and what stands over it. */
function beforeEarlierMail(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').slice(0, LONGEST_LINE).trim();
    if (EARLIER_MAIL.test(line) || isHeaderBlock(lines, index)) return kept;
    const over = linesOverQuotation(lines, index);
    if (over > 0) {
      const rest = lines.slice(index + over);
      // Without marks at its lines nothing tells where the quotation ends.
      if (!rest.some((each) => QUOTED.test(each))) return kept;
      index += over - 1;
    } else if (!QUOTED.test(line)) kept.push(lines[index] ?? '');
  }
  return kept;
}

/** How many lines from here on say who wrote what follows; 0 where they don't. */
function linesOverQuotation(lines: readonly string[], from: number): number {
  if (!QUOTE_BEGINS.test((lines[from] ?? '').trimStart())) return 0;
  for (let count = 1; count <= 3; count += 1) {
    const last = (lines[from + count - 1] ?? '').slice(-LONGEST_LINE).trim();
    if (last === '') return 0;
    if (QUOTE_ENDS.test(last)) return count;
  }
  return 0;
}

/** As Outlook begins the earlier mail: From, then Sent. */
function isHeaderBlock(lines: readonly string[], from: number): boolean {
  if (!FROM.test((lines[from] ?? '').slice(0, LONGEST_LINE).trim())) return false;
  return lines.slice(from + 1, from + 4).some((line) => SENT.test(line.slice(0, LONGEST_LINE).trim()));
}

/** The lines that Outlook draws over the earlier mail go as well. */
function trimmed(lines: readonly string[]): string {
  const last = lines.findLastIndex((line) => /[^\s_]/.test(line));
  return lines
    .slice(0, last + 1)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
