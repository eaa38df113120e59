import type { AuditEntryView } from '../../../handoff/api/contract';
import {
  auditActionWords,
  auditorWords,
  auditWords,
  AUDIT_WORDS,
} from '../../../handoff/web/words/auditWords';

const ENTRY: AuditEntryView = {
  id: 1,
  at: '2026-03-02T10:00:00.000Z',
  actor: { kind: 'agent', id: null, name: 'Mia' },
  action: 'ticket.released',
  subject: { kind: 'ticket', id: 'T-1001', name: null },
  data: {},
};
const NOBODY = { kind: 'nobody', id: null, name: null } as const;

test.each<[Partial<AuditEntryView>, string]>([
  [{}, 'Mia put T-1001 back into the queue'],
  [{ action: 'ticket.seen' }, 'Mia looked at T-1001'],
  [{ action: 'session.started', subject: null }, 'Mia signed in'],
  [
    { action: 'session.refused', actor: NOBODY, subject: null },
    'Somebody failed to sign in with an unknown address',
  ],
  [
    { action: 'session.refused', actor: NOBODY, subject: { kind: 'agent', id: 'T-1001', name: 'Mia' } },
    'Somebody failed to sign in as T-1001',
  ],
  [{ action: 'ticket.withdrawn' }, 'Mia Ticket.withdrawn: T-1001'],
  [
    { action: 'audit.seen', subject: null, actor: { ...NOBODY, kind: 'system' } },
    'The desk looked at the audit',
  ],
])('an entry %# reads as a sentence', (changed, sentence) => {
  const entry = { ...ENTRY, ...changed };
  const [before, after] = auditWords(entry);
  expect(`${auditorWords(entry)} ${before}${entry.subject?.id ?? ''}${after}`).toBe(sentence);
});

test('no action has another one’s name in the list to choose from', () => {
  const names = Object.values(AUDIT_WORDS).map(auditActionWords);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Z][^…]*[a-z]$/);
});
