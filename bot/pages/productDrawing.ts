/**
 * Pictures of the demo shop's pieces, drawn from what the catalogue says of them: the kind of piece,
 * its metal and its stone. 240 by 240, without a ground of their own.
 */
import type { Product } from '../../policies';
import { html, type Html } from './html';
import { drawPiece } from './drawPiece';

interface Tones {
  light: string;
  mid: string;
  deep: string;
}

const METALS: readonly [RegExp, Tones][] = [
  [/leather/, { light: '#b98a62', mid: '#7c5335', deep: '#4e3220' }],
  [/white gold|silver|steel/, { light: '#f7f8f9', mid: '#b4bac1', deep: '#767e88' }],
  [/gold|brass/, { light: '#f7e3b0', mid: '#cfa14a', deep: '#8f661f' }],
];

const STONES: readonly [RegExp, Tones][] = [
  [/sapphire/, { light: '#9db8ea', mid: '#2f57a8', deep: '#16306b' }],
  [/moonstone|opal/, { light: '#ffffff', mid: '#cfe0ee', deep: '#8fa9c4' }],
  [/pearl/, { light: '#ffffff', mid: '#efe4d6', deep: '#c3ae98' }],
  [/birthstone/, { light: '#f3b6bf', mid: '#b23a52', deep: '#6f1930' }],
  [/topaz|zirconia/, { light: '#ffffff', mid: '#dde6ec', deep: '#9aa9b5' }],
];

const SILVER = METALS[1]?.[1] as Tones;

function tonesOf(words: string, table: readonly [RegExp, Tones][]): Tones | undefined {
  return table.find(([pattern]) => pattern.test(words))?.[1];
}

function gradient(id: string, { light, mid, deep }: Tones): Html {
  return html`<linearGradient id="${id}" gradientUnits="objectBoundingBox" x1="0" y1="0" x2="1" y2="1">
    <stop offset="0" stop-color="${light}" />
    <stop offset=".48" stop-color="${mid}" />
    <stop offset="1" stop-color="${deep}" />
  </linearGradient>`;
}

/** @returns a whole SVG document */
export function productDrawing(product: Pick<Product, 'name' | 'materials'>): Html {
  const materials = product.materials.join(' ');
  const name = product.name.toLowerCase();
  const metal = tonesOf(materials, METALS) ?? SILVER;
  const stone = tonesOf(`${materials} ${name}`, STONES) ?? metal;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240">
    <defs>${gradient('metal', metal)}${gradient('stone', stone)}${gradient('clasp', SILVER)}</defs>
    <ellipse cx="120" cy="214" rx="74" ry="7" fill="#3a2c14" fill-opacity=".09" />
    ${drawPiece(name)}
  </svg>`;
}
