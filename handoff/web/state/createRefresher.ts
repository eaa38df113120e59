/**
 * Runs `refresh` soon after it is asked for, once for many askings, never twice at the same time.
 * Asked again while it runs, it runs once more afterwards: what arrived in between is not missed.
 * @param delayMs how long further askings are gathered
 */
export function createRefresher(refresh: () => Promise<void>, delayMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAskedAgain = false;

  const run = async (): Promise<void> => {
    timer = undefined;
    isRunning = true;
    try {
      await refresh();
    } finally {
      isRunning = false;
      if (isAskedAgain) {
        isAskedAgain = false;
        ask();
      }
    }
  };

  const ask = (): void => {
    if (isRunning) isAskedAgain = true;
    else timer ??= setTimeout(() => void run(), delayMs);
  };
  return ask;
}
