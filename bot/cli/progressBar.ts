/** One line that is drawn over and over on a terminal; elsewhere nothing, or a line now and then. */

const WIDTH = 24;
const REDRAW_MS = 100;
/** Where nothing can be drawn over, every fourth of the way is told. */
const TOLD_SHARES = 4;

export interface ProgressBar {
  /** @param share from 0 to 1 */
  show(step: string, share: number, detail?: string): void;
  /** Takes the line away. */
  clear(): void;
}

/** @param tellsElsewhere writes plain lines where the stream is no terminal: for what takes long */
export function createProgressBar(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  { tellsElsewhere = false } = {},
): ProgressBar {
  if (!stream.isTTY) {
    let told = '';
    return {
      show(step, share) {
        const reached = `${step} ${Math.floor(share * TOLD_SHARES)}`;
        if (!tellsElsewhere || reached === told) return;
        told = reached;
        stream.write(`${step} ${Math.floor(share * 100)} %\n`);
      },
      clear: () => undefined,
    };
  }
  let drawnAt = 0;
  return {
    show(step, share, detail = '') {
      const now = performance.now();
      if (now - drawnAt < REDRAW_MS && share < 1) return;
      drawnAt = now;
      const filled = Math.round(share * WIDTH);
      const bar = '#'.repeat(filled) + '.'.repeat(WIDTH - filled);
      const percent = String(Math.floor(share * 100)).padStart(3);
      stream.write(`\r${step.padEnd(9)} [${bar}] ${percent} %  ${detail}`.trimEnd());
    },
    clear: () => void stream.write('\r\u001b[2K'),
  };
}
