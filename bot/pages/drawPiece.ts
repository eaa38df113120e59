/** One drawing for each kind of piece, by the words of its name. */
import { hanging, lying } from './chainCurves';
import { html, type Html } from './html';
import { beads, cutStone, fineChain, hoop, links, pair, round } from './pieceShapes';

/** In this order: the first whose words fit the piece's name. */
const PIECES: readonly [RegExp, () => Html][] = [
  [
    /signet/,
    () =>
      html`${hoop(56, 10, 150)}<ellipse cx="120" cy="92" rx="30" ry="23" fill="url(#metal)" /><ellipse
          cx="120"
          cy="91"
          rx="24"
          ry="17"
          fill="none"
          stroke="#fff"
          stroke-opacity=".6"
        />`,
  ],
  [
    /twist|rope/,
    () =>
      html`${hoop(60, 12, 126)}<circle
          cx="120"
          cy="126"
          r="60"
          fill="none"
          stroke="#6b4a12"
          stroke-opacity=".45"
          stroke-width="12"
          stroke-dasharray="2.5 7"
        />`,
  ],
  [
    /band/,
    () =>
      html`<g transform="rotate(-14 120 126)"
        ><ellipse
          cx="104"
          cy="126"
          rx="46"
          ry="64"
          fill="none"
          stroke="url(#metal)"
          stroke-width="7" /><ellipse
          cx="138"
          cy="126"
          rx="46"
          ry="64"
          fill="none"
          stroke="url(#metal)"
          stroke-width="7"
      /></g>`,
  ],
  [
    /halo/,
    () =>
      html`${hoop(58, 7, 152)}${beads(
          Array.from({ length: 20 }, (_, i) => ({
            x: 120 + 23 * Math.cos((i * Math.PI) / 10),
            y: 78 + 23 * Math.sin((i * Math.PI) / 10),
            turn: 0,
          })),
          3.3,
          'stone',
        )}<circle cx="120" cy="78" r="18" fill="url(#stone)" /><path
          d="M108 72l12-8 12 8 2 10-14 12-14-12z"
          fill="none"
          stroke="#fff"
          stroke-opacity=".7"
        />`,
  ],
  [
    /moonstone ring/,
    () =>
      html`${hoop(58, 8, 150)}<circle cx="120" cy="86" r="25" fill="url(#metal)" /><circle
          cx="120"
          cy="86"
          r="20"
          fill="url(#stone)"
        /><ellipse
          cx="113"
          cy="78"
          rx="7"
          ry="4"
          fill="#fff"
          fill-opacity=".8"
          transform="rotate(-30 113 78)"
        />`,
  ],
  [
    /ring$/,
    () =>
      html`${hoop(58, 8, 150)}<path
          d="M102 82l6 18M138 82l-6 18"
          stroke="url(#metal)"
          stroke-width="4"
          stroke-linecap="round"
        />${cutStone(120, 80, 1.5)}`,
  ],
  [/pearl strand/, () => html`${beads(hanging(28, 178), 6.8, 'stone')}`],
  [
    /herringbone/,
    () =>
      html`<path d="M40 36Q120 272 200 36" fill="none" stroke="url(#metal)" stroke-width="9" /><path
          d="M40 36Q120 272 200 36"
          fill="none"
          stroke="#fff"
          stroke-opacity=".5"
          stroke-width="9"
          stroke-dasharray="1 3.5"
        />`,
  ],
  [/paperclip/, () => html`${links(hanging(15, 170), 24, 10)}`],
  [
    /name necklace/,
    () =>
      html`${fineChain(140)}<path
          d="M84 134c8-22 20-24 16-6-3 14-10 18-8 8 2-9 14-14 18-6 2 6-2 12 4 10 8-3 8-20 16-20-4 10-6 20 2 20s8-14 16-18c-4 8-6 18 2 16 5-1 8-5 10-8"
          fill="none"
          stroke="url(#metal)"
          stroke-width="4"
          stroke-linecap="round"
          stroke-linejoin="round"
        />`,
  ],
  [
    /birthstone/,
    () =>
      html`${fineChain(140)}<circle
          cx="120"
          cy="140"
          r="5"
          fill="none"
          stroke="url(#metal)"
          stroke-width="2.5"
        />${cutStone(120, 162, 1.1)}`,
  ],
  [
    /necklace|pendant/,
    () =>
      html`${fineChain(138)}<circle
          cx="120"
          cy="139"
          r="5"
          fill="none"
          stroke="url(#metal)"
          stroke-width="2.5"
        /><path d="M128 150a24 24 0 1 0 16 34 20 20 0 1 1-16-34z" fill="url(#metal)" /><circle
          cx="131"
          cy="172"
          r="9"
          fill="url(#stone)"
        />`,
  ],
  [
    /tennis/,
    () =>
      html`${beads(lying(34), 6.4, 'stone')}${lying(34).map(({ x, y }) => html`<circle cx="${round(x)}" cy="${round(y)}" r="6.4" fill="none" stroke="url(#metal)" stroke-width="1.4" />`)}`,
  ],
  [
    /cuff$/,
    () =>
      html`<path
          d="M82 74A56 62 0 1 0 158 74"
          fill="none"
          stroke="url(#metal)"
          stroke-width="26"
          stroke-linecap="round"
        /><path
          d="M80 84a52 58 0 0 0-8 60M96 178a52 58 0 0 0 40 6"
          fill="none"
          stroke="#fff"
          stroke-opacity=".5"
          stroke-width="4"
          stroke-linecap="round"
          stroke-dasharray="1 9"
        />`,
  ],
  [
    /leather/,
    () =>
      html`<ellipse
          cx="120"
          cy="122"
          rx="84"
          ry="52"
          fill="none"
          stroke="url(#metal)"
          stroke-width="15"
        /><ellipse
          cx="120"
          cy="122"
          rx="84"
          ry="52"
          fill="none"
          stroke="#2c1a0f"
          stroke-opacity=".5"
          stroke-width="15"
          stroke-dasharray="2 8"
        /><rect x="102" y="162" width="36" height="24" rx="5" fill="url(#clasp)" />`,
  ],
  [
    /anklet|beaded/,
    () =>
      html`<ellipse
          cx="120"
          cy="122"
          rx="84"
          ry="52"
          fill="none"
          stroke="url(#metal)"
          stroke-width="1.6"
        />${beads(lying(20), 4.6, 'metal')}`,
  ],
  [
    /bracelet/,
    () =>
      html`${links(lying(22), 25, 12)}<path d="M120 178v10" stroke="url(#metal)" stroke-width="2.5" /><path
          d="M120 212c-18-12-22-22-14-28 6-4 12 0 14 5 2-5 8-9 14-5 8 6 4 16-14 28z"
          fill="url(#metal)"
        />`,
  ],
  [
    /pearl stud/,
    () =>
      pair(
        html`<circle cx="120" cy="116" r="30" fill="url(#stone)" /><ellipse
            cx="110"
            cy="104"
            rx="9"
            ry="6"
            fill="#fff"
            fill-opacity=".9"
            transform="rotate(-35 110 104)"
          />`,
      ),
  ],
  [/hoop/, () => pair(hoop(40, 8, 120))],
  [
    /star/,
    () =>
      pair(
        html`<path
          d="M120 84l9.7 20.6 22.7 2.9-16.7 15.6 4.3 22.5-20-11-20 11 4.3-22.5-16.7-15.6 22.7-2.900z"
          fill="url(#metal)"
          stroke="url(#metal)"
          stroke-width="5"
          stroke-linejoin="round"
        />`,
      ),
  ],
  [
    /teardrop|earrings/,
    () =>
      pair(
        html`<path
            d="M112 66c0-14 20-14 20 2 0 8-10 10-12 18"
            fill="none"
            stroke="url(#metal)"
            stroke-width="3.5"
            stroke-linecap="round"
          /><path d="M120 88c6 20 28 40 28 62a28 28 0 0 1-56 0c0-22 22-42 28-62z" fill="url(#metal)" /><path
            d="M120 106c5 15 20 30 20 45a20 20 0 0 1-40 0c0-15 15-30 20-45z"
            fill="url(#stone)"
          />`,
      ),
  ],
  [
    /ear cuff/,
    () =>
      html`<path
        d="M142 84a46 46 0 1 0 20 46"
        fill="none"
        stroke="url(#metal)"
        stroke-width="17"
        stroke-linecap="round"
      />`,
  ],
  [
    /heart/,
    () =>
      html`<circle cx="120" cy="60" r="13" fill="none" stroke="url(#metal)" stroke-width="5" /><path
          d="M120 190C62 150 50 116 72 94c18-16 40-6 48 14 8-20 30-30 48-14 22 22 10 56-48 96z"
          fill="url(#metal)"
        /><path d="M92 128h56" stroke="#fff" stroke-opacity=".6" stroke-width="3" stroke-linecap="round" />`,
  ],
  [
    /key/,
    () =>
      html`<circle cx="120" cy="78" r="28" fill="none" stroke="url(#metal)" stroke-width="11" /><path
          d="M120 106v86M120 170h22M120 188h28"
          stroke="url(#metal)"
          stroke-width="10"
          stroke-linecap="round"
        />`,
  ],
];

/** For a piece that no drawing was made for. */
const ANY_PIECE = (): Html => cutStone(120, 116, 3.2);

/** @param name of the piece, in lower case */
export function drawPiece(name: string): Html {
  const draw = PIECES.find(([pattern]) => pattern.test(name))?.[1] ?? ANY_PIECE;
  return draw();
}
