/** One-time links in mails. Who holds one has read the mail that it came with. */
import { and, eq, gt, isNotNull, lt } from 'drizzle-orm';
import type { LinkKind } from '../api/contract';
import type { Tx } from '../database';
import { mailedLinks } from '../schema';
import { createSecretToken, tokenHash } from './secretToken';

type Target = { invitationId: string } | { agentId: string };

/** @returns the token, which is stored nowhere */
export async function insertMailedLink(
  tx: Tx,
  target: Target,
  { now, expiresAt }: { now: Date; expiresAt: Date },
): Promise<string> {
  const token = createSecretToken();
  await tx.delete(mailedLinks).where(lt(mailedLinks.expiresAt, now));
  await tx.insert(mailedLinks).values({ tokenHash: tokenHash(token), expiresAt, ...target });
  return token;
}

export async function findInvitationLink(tx: Tx, token: string, now: Date): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: mailedLinks.invitationId })
    .from(mailedLinks)
    .where(and(isUsable(token, now), isNotNull(mailedLinks.invitationId)));
  return row?.id ?? undefined;
}

/** Of two who use one link at the same moment, the second gets nothing. */
export async function takeAgentLink(tx: Tx, token: string, now: Date): Promise<string | undefined> {
  const [row] = await tx
    .delete(mailedLinks)
    .where(and(isUsable(token, now), isNotNull(mailedLinks.agentId)))
    .returning({ id: mailedLinks.agentId });
  return row?.id ?? undefined;
}

export async function findAgentLink(tx: Tx, token: string, now: Date): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: mailedLinks.agentId })
    .from(mailedLinks)
    .where(and(isUsable(token, now), isNotNull(mailedLinks.agentId)));
  return row?.id ?? undefined;
}

export async function forgetLinksOf(tx: Tx, target: Target): Promise<void> {
  await tx
    .delete(mailedLinks)
    .where(
      'agentId' in target
        ? eq(mailedLinks.agentId, target.agentId)
        : eq(mailedLinks.invitationId, target.invitationId),
    );
}

/** @param deskUrl public address of the desk's page, for example `http://localhost:3978/desk` */
export function linkOf(deskUrl: string, kind: LinkKind, token: string): string {
  return `${deskUrl}#${kind}=${token}`;
}

function isUsable(token: string, now: Date) {
  return and(eq(mailedLinks.tokenHash, tokenHash(token)), gt(mailedLinks.expiresAt, now));
}
