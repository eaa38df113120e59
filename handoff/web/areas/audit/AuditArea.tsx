import { useState } from 'preact/hooks';
import type { AuditList } from '../../../api/contract';
import { Problem } from '../../parts/Problem';
import { useDesk } from '../../state/deskOf';
import { useAnswer } from '../../state/useAnswer';
import { AuditFilters, type AuditFilter } from './AuditFilters';
import { AuditTable } from './AuditTable';

const PAGE = '50';

function pathOf(filter: AuditFilter, cursor?: string): string {
  const given = Object.entries({ ...filter, cursor, limit: PAGE }).filter(([, value]) => value);
  return `/audit?${new URLSearchParams(given as [string, string][])}`;
}

/** Who saw and did what, newest first. */
export function AuditArea() {
  const desk = useDesk();
  const [filter, setFilter] = useState<AuditFilter>({});
  const path = pathOf(filter);
  const first = useAnswer(path, (request) => request<AuditList>('GET', path));
  const [more, setMore] = useState<AuditList & { of: AuditList }>();
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);

  // What was added belongs to the first page as it was then.
  const added = more && more.of === first.value ? more : undefined;
  const entries = [...(first.value?.entries ?? []), ...(added?.entries ?? [])];
  const cursor = (added ?? first.value)?.nextCursor;
  const showMore = async (): Promise<void> => {
    const of = first.value;
    if (!cursor || !of || isPending) return;
    setPending(true);
    const answer = await desk.ask((request) => request<AuditList>('GET', pathOf(filter, cursor)));
    setPending(false);
    if ('problem' in answer) {
      setProblem(answer.problem);
      return;
    }
    setProblem(undefined);
    setMore({ ...answer.value, of, entries: [...(added?.entries ?? []), ...answer.value.entries] });
    desk.say(`${answer.value.entries.length} more entries`);
  };

  return (
    <>
      <AuditFilters filter={filter} onChange={setFilter} />
      {first.phase === 'failed' && <Problem text={first.problem} />}
      <div aria-busy={first.phase === 'loading'}>
        {entries.length > 0 && <AuditTable entries={entries} />}
        {first.phase === 'ready' && entries.length === 0 && (
          <p class="area-text" role="status">
            Nothing that fits.
          </p>
        )}
      </div>
      {problem && <Problem text={problem} />}
      {cursor && (
        <button class="button" aria-disabled={isPending} onClick={() => void showMore()}>
          {isPending ? 'Loading…' : 'Show more'}
        </button>
      )}
    </>
  );
}
