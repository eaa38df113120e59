import type { Accounts } from '../accounts/accounts';
import type { AuditEntry, AuditLog } from '../audit/auditLog';
import { auditListSchema, auditQuerySchema, type AuditEntryView } from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';

export interface AuditRoutesDeps {
  accounts: Accounts;
  audit: AuditLog;
}

export function auditRoutes({ accounts, audit }: AuditRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'audit',
        operationId: 'listAudit',
        summary: 'Who saw and did what, newest first; for leads and admins. Reading it is noted as well',
        query: auditQuerySchema,
        status: 200,
        result: auditListSchema,
      },
      async ({ session, query }) => {
        const { entries, nextCursor } = await audit.list(session.agent, query);
        return { entries: entries.map(toView), nextCursor: nextCursor ?? null };
      },
    ),
  ];
}

function toView({ id, at, action, data, ...entry }: AuditEntry): AuditEntryView {
  const { actorKind, actorId, actorName, subjectKind, subjectId, subjectName } = entry;
  return {
    id,
    at: at.toISOString(),
    actor: { kind: actorKind, id: actorId, name: actorName },
    action,
    subject: subjectKind && subjectId ? { kind: subjectKind, id: subjectId, name: subjectName } : null,
    data,
  };
}
