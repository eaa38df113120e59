import type { AuditEntryView } from '../../../api/contract';
import { codeWords } from '../../../text/codeWords';
import { DeskLink } from '../../parts/DeskLink';
import { useListing } from '../../state/deskOf';
import { ticketPath } from '../../state/route';
import { auditorWords, auditWords } from '../../words/auditWords';
import { clockWords, shortDayWords } from '../../words/timeWords';

export function AuditTable({ entries }: { entries: AuditEntryView[] }) {
  return (
    <table class="area-table">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function AuditRow({ entry }: { entry: AuditEntryView }) {
  const at = new Date(entry.at);
  const [before, after] = auditWords(entry);
  const data = Object.entries(entry.data).map(([name, value]) => `${codeWords(name)}: ${value}`);
  return (
    <tr>
      <td>
        <time class="number" dateTime={entry.at}>
          {shortDayWords(at)}, {clockWords(at)}
        </time>
      </td>
      <td>{auditorWords(entry)}</td>
      <td>
        {before}
        <Subject entry={entry} />
        {after}
        {data.length > 0 && <span class="area-aside"> ({data.join(', ')})</span>}
      </td>
    </tr>
  );
}

function Subject({ entry: { subject } }: { entry: AuditEntryView }) {
  const listing = useListing();
  if (!subject) return null;
  if (subject.kind !== 'ticket') return <>{subject.name ?? subject.id}</>;
  return (
    <DeskLink class="link number" href={ticketPath(subject.id, listing)}>
      {subject.id}
    </DeskLink>
  );
}
