/**
 * What the drawings are put together from. Shapes are filled with the gradients `metal`, `stone` and
 * `clasp` of the document that they are put into.
 */
import type { Spot } from './chainCurves';
import { html, type Html } from './html';

export const round = (value: number): string => value.toFixed(1);

export function beads(spots: Spot[], radius: number, fill: string): Html[] {
  return spots.map(
    ({ x, y }) => html`<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="url(#${fill})" />`,
  );
}

export function links(spots: Spot[], width: number, height: number): Html[] {
  return spots.map(
    ({ x, y, turn }) =>
      html`<rect
        x="${round(x - width / 2)}"
        y="${round(y - height / 2)}"
        width="${width}"
        height="${height}"
        rx="${height / 2}"
        fill="none"
        stroke="url(#metal)"
        stroke-width="2.6"
        transform="rotate(${round(turn)} ${round(x)} ${round(y)})"
      />`,
  );
}

/** A fine chain: dots so close that they read as one line. */
export const fineChain = (bottom = 150): Html =>
  html`<path
    d="M40 36Q120 ${2 * bottom - 36} 200 36"
    fill="none"
    stroke="url(#metal)"
    stroke-width="3"
    stroke-linecap="round"
    stroke-dasharray="0.1 4.2"
  />`;

/** A cut stone seen from the side, its girdle centred on the point. */
export const cutStone = (x: number, y: number, size: number): Html =>
  html`<g transform="translate(${x} ${y}) scale(${size})" stroke-linejoin="round">
    <path d="M-10-9H10L18 0 0 20-18 0z" fill="url(#stone)" />
    <path
      d="M-18 0H18M-10-9-6 0 0 20 6 0 10-9M-6 0 0-9 6 0"
      fill="none"
      stroke="#fff"
      stroke-opacity=".65"
      stroke-width=".8"
    />
  </g>`;

export const hoop = (radius: number, width: number, y = 142): Html =>
  html`<circle cx="120" cy="${y}" r="${radius}" fill="none" stroke="url(#metal)" stroke-width="${width}" />
    <path
      d="M${120 - radius * 0.72} ${y - radius * 0.69}A${radius} ${radius} 0 0 0 ${120 - radius * 0.72} ${y + radius * 0.69}"
      fill="none"
      stroke="#fff"
      stroke-opacity=".55"
      stroke-width="${width / 4}"
      stroke-linecap="round"
    />`;

export const pair = (piece: Html): Html =>
  html`<g transform="translate(-46 0)">${piece}</g> <g transform="translate(46 8)">${piece}</g>`;
