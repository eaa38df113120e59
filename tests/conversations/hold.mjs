/**
 * Holds improvised conversations with the bot inside this process: the real recogniser, the demo shop,
 * no channel and no database. Run by hand, and several at a time if you like:
 *
 *     node tests/conversations/hold.mjs
 *
 * `7` draws subject, mood, typing style and order from seed 7 and begins that conversation anew. You
 * are that shopper: `7 hello?` says "hello?" in it, and the bot's lines come back. `7 = ok | annoying:
 * asks for what was said` judges them, one verdict each: ok, annoying, dead end or wrong fact.
 * `7 . answered` (or `filed`, `handed over`) ends it and writes `07-….txt` here.
 * `heldConversations.test.ts` checks what is written.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { transformSync } from 'esbuild';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
// TypeScript before the others: `./catalogue` is the module, not the JSON file beside it.
const known = { ...require.extensions };
for (const extension of Object.keys(known)) delete require.extensions[extension];
require.extensions['.ts'] = (module, file) => {
  const options = { loader: 'ts', format: 'cjs', target: 'node20' };
  module._compile(transformSync(readFileSync(file, 'utf8'), options).code, file);
};
Object.assign(require.extensions, known);
const { loadRecognizer } = require('../../bot/language/loadRecognizer.ts');
const { DEMO_CATALOGUE, createCatalogue } = require('../../bot/shop/catalogue.ts');
const { createDemoShop } = require('../../bot/shop/demoShop.ts');
const { DEFAULT_POLICY: policy } = require('../../policies/index.ts');
const { startConversation } = require('../support/conversation.ts');
const { cardTitle } = require('../support/transcript.ts');
const { drawShopper } = require('./drawShopper.ts');

const timeZone = 'America/New_York';
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', cwd: here }).trim();
const recognizer = await loadRecognizer({ products: DEMO_CATALOGUE, policy, timeZone });
const held = new Map();

async function begin(seed) {
  const begun = new Date();
  const now = () => begun;
  const conversation = startConversation({
    recognizer,
    languages: recognizer,
    orders: createDemoShop({ clock: { now }, timeZone, policy }),
    products: createCatalogue(DEMO_CATALOGUE),
    timeZone,
    now,
  });
  await conversation.join();
  const head = Object.entries({ seed, commit, begun: begun.toISOString(), ...drawShopper(seed) });
  held.set(seed, { conversation, lines: head.map(([key, value]) => `${key}: ${value}`), last: [] });
  return head.map(([, value]) => value).join(' / ');
}

async function say({ conversation, lines, last }, text) {
  if (last.length > 0) return 'Judge the last answer first.';
  const replies = await conversation.say(text);
  lines.push('', `shopper: ${text}`);
  for (const reply of replies) {
    const rest = [...(reply.card ? [`card: ${cardTitle(reply.card)}`] : [])];
    if (reply.chips.length > 0) rest.push(`chips: ${reply.chips.join(' | ')}`);
    last.push([reply.text, ...rest].join('\n').replaceAll('\n', '\n  '));
  }
  return last.join('\n');
}

function judge({ lines, last }, verdicts) {
  if (verdicts.length !== last.length) return `${last.length} lines, ${verdicts.length} verdicts`;
  for (const [index, line] of last.entries()) lines.push(`bot [${verdicts[index]}]: ${line}`);
  last.length = 0;
  return 'judged';
}

function end(seed, { lines, last }, ending) {
  if (last.length > 0) return 'Judge the last answer first.';
  const number = String(seed).padStart(2, '0');
  for (const file of readdirSync(here)) if (file.startsWith(`${number}-`)) rmSync(join(here, file));
  const name = `${number}-${drawShopper(seed).subject.replace(/\W+/g, '-')}.txt`;
  writeFileSync(join(here, name), [...lines, '', `ending: ${ending}`, ''].join('\n'));
  return name;
}

for await (const line of createInterface({ input: process.stdin })) {
  const [, number, kind, rest] = /^(\d+)(?: ([=.] )?(.*))?$/.exec(line) ?? [];
  const seed = Number(number);
  const one = held.get(seed);
  let answer = 'A seed first, then what you say.';
  if (number && rest === undefined) answer = await begin(seed);
  else if (!one) answer = `Begin with ${seed}.`;
  else if (kind === '= ') answer = judge(one, rest.split(' | '));
  else if (kind === '. ') answer = end(seed, one, rest);
  else answer = await say(one, rest);
  console.log(`--- ${line}\n${answer}`);
}
