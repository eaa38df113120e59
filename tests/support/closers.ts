/** What a set-up opened, to be closed in reverse order, also when the set-up failed half-way. */
export interface Closers {
  /** Called before, or as soon as, there is something to close. */
  add(close: () => Promise<unknown> | void): void;
  /** Closes all of it, once. What cannot be closed keeps nothing else open; the first error is thrown. */
  close(): Promise<void>;
}

export function createClosers(): Closers {
  const open: (() => Promise<unknown> | void)[] = [];
  return {
    add: (close) => void open.push(close),
    close: async () => {
      const errors: unknown[] = [];
      for (const close of open.splice(0).reverse()) {
        try {
          await close();
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length > 0) throw errors[0];
    },
  };
}

/**
 * For a suite: what is added is closed after it. Jest runs this also when `beforeAll` failed; anything left
 * open then would keep its process from ending.
 */
export function useClosers(): Closers {
  const closers = createClosers();
  afterAll(() => closers.close());
  return closers;
}

/** Runs a set-up; when it fails, what it had opened is closed before the error is passed on. */
export async function closingOnFailure<T>(setUp: (closers: Closers) => Promise<T>): Promise<T> {
  const closers = createClosers();
  try {
    return await setUp(closers);
  } catch (error) {
    // The reason of the failure is the error to see, not what came of it.
    await closers.close().catch(() => undefined);
    throw error;
  }
}
