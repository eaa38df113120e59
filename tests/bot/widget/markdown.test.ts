import {
  parseLinks,
  parseMarkdown,
  safeAddress,
  type Block,
  type Inline,
} from '../../../bot/widget/markdown';

const BASE = 'https://chat.example';

/** A short way of writing the tree: `<b>bold</b>`, `<a href>text</a>`, text as it is. */
function written(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'code') return `<code>${inline.text}</code>`;
      if (inline.kind === 'link') return `<a ${inline.href}>${written(inline.children)}</a>`;
      return `<${inline.kind[0]}>${written(inline.children)}</${inline.kind[0]}>`;
    })
    .join('');
}

function writtenBlocks(blocks: Block[]): string[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.lines.map(written).join('/')
      : `${block.ordered ? block.start : '-'} ${block.items.map(written).join(' | ')}`,
  );
}

test.each([
  ['plain text stays', 'Hello there', ['Hello there']],
  ['bold', 'a **b c** d', ['a <b>b c</b> d']],
  ['italic with stars and with low lines', '*a* and _b_', ['<i>a</i> and <i>b</i>']],
  ['italic within bold', '**a *b* c**', ['<b>a <i>b</i> c</b>']],
  ['code is taken as it is', '`**a**`', ['<code>**a**</code>']],
  ['a low line within a word is itself', 'order_number_two', ['order_number_two']],
  ['a star within a sum is itself', '2*3*4 and 5 * 6 * 7', ['2*3*4 and 5 * 6 * 7']],
  ['an opening without an end is text', '**a and *b', ['**a and *b']],
  ['escaped marks are text', '\\*a\\* \\_b\\_', ['*a* _b_']],
  ['HTML is text', '<b onclick="x">a</b>', ['<b onclick="x">a</b>']],
  ['a line break within a paragraph', 'a\nb', ['a/b']],
  ['a blank line between paragraphs', 'a\n\nb', ['a', 'b']],
  ['bullets', 'Either:\n- a\n* b\n• c', ['Either:', '- a | b | c']],
  ['numbers', '1. a\n2) b', ['1 a | b']],
  ['numbers go on after a gap', '1. a\n\n2. b', ['1 a', '2 b']],
  ['a heading is bold', '## Title', ['<b>Title</b>']],
  ['a link', '[here](https://a.example/b)', ['<a https://a.example/b>here</a>']],
  ['a link to a path is the chat server’s', '[form](/contact)', ['<a https://chat.example/contact>form</a>']],
  [
    'a bare address ends before its full stop',
    'See https://a.example/b_c_d.',
    ['See <a https://a.example/b_c_d>https://a.example/b_c_d</a>.'],
  ],
  [
    'a bare address in brackets',
    '(https://a.example/b)',
    ['(<a https://a.example/b>https://a.example/b</a>)'],
  ],
  [
    'an address with brackets of its own',
    'https://a.example/b_(c)',
    ['<a https://a.example/b_(c)>https://a.example/b_(c)</a>'],
  ],
  ['an e-mail address', 'a.b@c.example', ['<a mailto:a.b@c.example>a.b@c.example</a>']],
  ['a script is no link', '[a](javascript:alert(1))', ['a']],
  ['data is no link', '[a](data:text/html,x)', ['a']],
  ['an address without scheme or slash is no link', '[a](evil.example)', ['a']],
  ['another host in disguise is no path', '[a](//evil.example)', ['a']],
  ['Windows line ends', 'a\r\nb', ['a/b']],
  ['nothing', '', []],
])('%s', (_name, source, expected) => {
  expect(writtenBlocks(parseMarkdown(source, BASE))).toEqual(expected);
});

test('what people type keeps its marks, and only addresses become links', () => {
  expect(written(parseLinks('**a** https://b.example, _c_', BASE))).toBe(
    '**a** <a https://b.example/>https://b.example</a>, _c_',
  );
});

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['tel:+15550100', 'tel:+15550100'],
  ['/contact', 'https://chat.example/contact'],
  ['JavaScript:alert(1)', undefined],
  [' javascript:alert(1)', undefined],
  ['vbscript:x', undefined],
  ['file:///etc/passwd', undefined],
  ['', undefined],
])('as a link, %p is %p', (address, expected) => {
  expect(safeAddress(address, BASE)).toBe(expected);
});

test('a long line of marks takes no long time', () => {
  const began = performance.now();
  parseMarkdown('*'.repeat(4000) + '_a'.repeat(2000) + '['.repeat(2000) + '**a'.repeat(1000), BASE);
  expect(performance.now() - began).toBeLessThan(1000);
});
