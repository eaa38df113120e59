import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Request } from '../api/createRequest';
import { useDesk } from './deskOf';

export type Answer<Value> =
  | { phase: 'loading'; value?: Value }
  | { phase: 'ready'; value: Value }
  | { phase: 'failed'; problem: string; value?: Value };

/**
 * What the server answers to `ask`, asked again whenever `key` changes or `reload` is called. The old
 * answer stays on the screen until the new one is there.
 */
export function useAnswer<Value>(
  key: string,
  ask: (request: Request) => Promise<Value>,
): Answer<Value> & { reload: () => Promise<void> } {
  const desk = useDesk();
  const [answer, setAnswer] = useState<Answer<Value>>({ phase: 'loading' });
  const load = useCallback(
    async (isWanted: () => boolean = () => true): Promise<void> => {
      const result = await desk.ask(ask);
      if (!isWanted()) return;
      setAnswer(({ value }) =>
        'problem' in result
          ? { phase: 'failed', problem: result.problem, ...(value !== undefined && { value }) }
          : { phase: 'ready', value: result.value },
      );
    },
    // `key` stands for everything that `ask` closes over.
    [desk, key],
  );
  useEffect(() => {
    let isWanted = true;
    void load(() => isWanted);
    return () => {
      isWanted = false;
    };
  }, [load]);
  return { ...answer, reload: () => load() };
}
