/**
 * The little markdown that a chat needs: bold, italic, code, links, lists. Gives a tree that the
 * view turns into elements; there is never any HTML, so there is nothing to sanitise.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; children: Inline[] };

export type Block =
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] };

const MARKUP = new RegExp(
  [
    String.raw`\\([\\*_\`[\]()#.!-])`, // 1 an escaped character
    String.raw`\*\*(\S(?:.*?\S)?)\*\*`, // 2 **bold**
    String.raw`\*([^\s*](?:[^*]*[^\s*])?)\*(?![\w*])`, // 3 *italic*
    String.raw`_([^\s_](?:[^_]*[^\s_])?)_(?!\w)`, // 4 _italic_
    '`([^`]+)`', // 5 code
    String.raw`\[([^\]]+)\]\(([^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)`, // 6, 7 [text](address)
    String.raw`(https?:\/\/[^\s<>"']+)`, // 8 a bare address
    String.raw`([\w.+-]+@[\w-]+(?:\.[\w-]+)+)`, // 9 an e-mail address
  ].join('|'),
  'g',
);

/** Punctuation that ends a sentence, not the address before it; a bracket only if it closes none of its own. */
function trimAddress(address: string): string {
  let trimmed = address.replace(/[.,;:!?*_]+$/, '');
  while (trimmed.endsWith(')') && trimmed.split(')').length > trimmed.split('(').length)
    trimmed = trimmed.slice(0, -1);
  return trimmed === address ? trimmed : trimAddress(trimmed);
}

/** Gives undefined for addresses that a link must not have, such as `javascript:`. Paths of the chat's own server are made whole. */
export function safeAddress(address: string, base: string): string | undefined {
  try {
    const url = new URL(address, address.startsWith('/') && !address.startsWith('//') ? base : undefined);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const text = (value: string): Inline[] => (value ? [{ kind: 'text', text: value }] : []);

function link(address: string, shown: Inline[], base: string): Inline[] {
  const href = safeAddress(address, base);
  return href ? [{ kind: 'link', href, children: shown }] : shown;
}

/** Text as it is, only its addresses are links: for what people typed. */
export function parseLinks(value: string, base: string): Inline[] {
  return value.split(/(https?:\/\/[^\s<>"']+)/).flatMap((part, index) => {
    if (index % 2 === 0) return text(part);
    const address = trimAddress(part);
    return [...link(address, text(address), base), ...text(part.slice(address.length))];
  });
}

function parseInline(line: string, base: string): Inline[] {
  const parsed: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(MARKUP)) {
    if (match.index < end) continue;
    parsed.push(...text(line.slice(end, match.index)));
    end = match.index + match[0].length;
    const [whole, escaped, bold, starItalic, lowItalic, code, linkText, linkAddress, address, mail] = match;
    const italic = starItalic ?? lowItalic;
    if (escaped !== undefined) parsed.push(...text(escaped));
    else if (bold !== undefined) parsed.push({ kind: 'bold', children: parseInline(bold, base) });
    // A star or a low line within a word, as in order_number, is only itself.
    else if (italic !== undefined && /\w$/.test(line.slice(0, match.index))) parsed.push(...text(whole));
    else if (italic !== undefined) parsed.push({ kind: 'italic', children: parseInline(italic, base) });
    else if (code !== undefined) parsed.push({ kind: 'code', text: code });
    else if (linkText !== undefined && linkAddress !== undefined)
      parsed.push(...link(linkAddress, text(linkText), base));
    else if (mail !== undefined) parsed.push({ kind: 'link', href: `mailto:${mail}`, children: text(mail) });
    else if (address !== undefined) {
      const trimmed = trimAddress(address);
      parsed.push(...link(trimmed, text(trimmed), base));
      end = match.index + trimmed.length;
    }
  }
  return [...parsed, ...text(line.slice(end))];
}

const BULLET = /^\s*[-*•]\s+(.*)$/;
const NUMBERED = /^\s*(\d{1,3})[.)]\s+(.*)$/;
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;

/**
 * @param base address of the chat's server, for links such as `/contact`
 * @example parseMarkdown('**Two** things:\n- one\n- two', 'https://chat.example')
 */
export function parseMarkdown(source: string, base: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  const addItem = (ordered: boolean, start: number, item: Inline[]): void => {
    if (open?.kind !== 'list' || open.ordered !== ordered)
      blocks.push((open = { kind: 'list', ordered, start, items: [] }));
    open.items.push(item);
  };
  for (const line of source.replace(/\r\n?/g, '\n').split('\n')) {
    const bullet = BULLET.exec(line);
    const numbered = NUMBERED.exec(line);
    if (!line.trim()) open = undefined;
    else if (bullet) addItem(false, 1, parseInline(bullet[1] ?? '', base));
    else if (numbered) addItem(true, Number(numbered[1]), parseInline(numbered[2] ?? '', base));
    else {
      if (open?.kind !== 'paragraph') blocks.push((open = { kind: 'paragraph', lines: [] }));
      const heading = HEADING.exec(line);
      const content = parseInline(heading?.[1] ?? line, base);
      open.lines.push(heading ? [{ kind: 'bold', children: content }] : content);
    }
  }
  return blocks;
}
