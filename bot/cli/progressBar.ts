/** One line that is drawn over and over on a terminal, and nothing at all elsewhere. */
import type { Progress } from '../shop/import/importOrders';

const WIDTH = 24;
const REDRAW_MS = 100;

export interface ProgressBar {
  show: Progress;
  /** Takes the line away. */
  clear(): void;
}

export function createProgressBar(terminal: NodeJS.WriteStream): ProgressBar {
  if (!terminal.isTTY) return { show: () => undefined, clear: () => undefined };
  let drawnAt = 0;
  return {
    show: (step, share, orders) => {
      const now = performance.now();
      if (now - drawnAt < REDRAW_MS && share < 1) return;
      drawnAt = now;
      const filled = Math.round(share * WIDTH);
      const bar = '#'.repeat(filled) + '.'.repeat(WIDTH - filled);
      const percent = String(Math.floor(share * 100)).padStart(3);
      terminal.write(`\r${step.padEnd(9)} [${bar}] ${percent} %  ${orders.toLocaleString('en-US')} orders`);
    },
    clear: () => void terminal.write('\r\u001b[2K'),
  };
}
