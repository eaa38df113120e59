import { and, count, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Tx } from '../database';
import { recoveryCodes, secondFactors } from '../schema';
import { readRecoveryCode, stepOfCode } from './oneTimeCodes';
import type { Vault } from './vault';

/** Does this agent give a code when signing in? */
export async function hasSecondFactor(tx: Tx, agentId: string): Promise<boolean> {
  const rows = await tx
    .select({ agentId: secondFactors.agentId })
    .from(secondFactors)
    .where(and(eq(secondFactors.agentId, agentId), isNotNull(secondFactors.confirmedAt)));
  return rows.length > 0;
}

/** One that counts from its first right code on. @returns false when there is one that counts */
export async function insertSecondFactor(tx: Tx, agentId: string, sealedSecret: string): Promise<boolean> {
  const rows = await tx
    .insert(secondFactors)
    .values({ agentId, sealedSecret, lastStep: 0 })
    .onConflictDoUpdate({
      target: secondFactors.agentId,
      set: { sealedSecret, lastStep: 0 },
      setWhere: isNull(secondFactors.confirmedAt),
    })
    .returning({ agentId: secondFactors.agentId });
  return rows.length > 0;
}

/** @returns false when it was confirmed before, or is gone */
export async function confirmSecondFactor(tx: Tx, agentId: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(secondFactors)
    .set({ confirmedAt: at })
    .where(and(eq(secondFactors.agentId, agentId), isNull(secondFactors.confirmedAt)))
    .returning({ agentId: secondFactors.agentId });
  return rows.length > 0;
}

/** @returns false when there was none */
export async function deleteSecondFactor(tx: Tx, agentId: string): Promise<boolean> {
  const rows = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.agentId, agentId))
    .returning({ confirmedAt: secondFactors.confirmedAt });
  return rows.some(({ confirmedAt }) => confirmedAt !== null);
}

/**
 * Uses an app's code up: neither it nor an older one is taken again, whoever read it over a shoulder.
 * @returns false for a wrong one, or one that was used
 */
export async function takeAppCode(
  tx: Tx,
  vault: Vault,
  agentId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const [row] = await tx.select().from(secondFactors).where(eq(secondFactors.agentId, agentId));
  const secret = row && vault.open(row.sealedSecret, agentId);
  const step = secret === undefined ? undefined : stepOfCode(secret, code, now);
  if (step === undefined) return false;
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.agentId, agentId), lt(secondFactors.lastStep, step)))
    .returning({ agentId: secondFactors.agentId });
  return taken.length > 0;
}

/** Uses up an app's code or one of the recovery codes. */
export async function takeCode(
  tx: Tx,
  vault: Vault,
  agentId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  if (await takeAppCode(tx, vault, agentId, code, now)) return true;
  const recovery = readRecoveryCode(code);
  if (recovery === undefined) return false;
  const codeHash = hashOf(vault, agentId, recovery);
  const taken = await tx
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.agentId, agentId), eq(recoveryCodes.codeHash, codeHash)))
    .returning({ agentId: recoveryCodes.agentId });
  return taken.length > 0;
}

/** In place of those there were. */
export async function replaceRecoveryCodes(
  tx: Tx,
  vault: Vault,
  agentId: string,
  codes: readonly string[],
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.agentId, agentId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ agentId, codeHash: hashOf(vault, agentId, code) })));
}

export async function countRecoveryCodes(tx: Tx, agentId: string): Promise<number> {
  const [row] = await tx
    .select({ left: count() })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.agentId, agentId));
  return row?.left ?? 0;
}

function hashOf(vault: Vault, agentId: string, code: string): string {
  return vault.hash(JSON.stringify([agentId, code]));
}
