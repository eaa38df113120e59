/**
 * One-time codes that show that an order is the shopper's. No code is stored: it is a keyed hash of its
 * row's id, so whoever reads the database learns none. A code is for one order in one conversation.
 * Nothing here knows whether there is such an order: a request is a row all the same.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { subHours, subMinutes } from 'date-fns';
import { and, count, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { ONE_TIME_CODE } from '../../dialogs/oneTimeCode';
import type { Database, Tx } from '../../handoff/database';
import { createKeyedHash } from '../keyedHash';
import { ownershipCodes } from '../schema';

/** Requests of one conversation or network in an hour, for whatever orders: nobody's mailbox is to be filled. */
export const MOST_PER_ORIGIN = 6;

export interface CodeRequest {
  /** The same when the request is made again. */
  id: string;
  orderNumber: string;
  conversationId: string;
  /** Keyed hash; absent on channels that do not tell it. */
  network?: string;
  now: Date;
}

interface Asked {
  orderNumber: string;
  conversationId: string;
  now: Date;
}

export interface OwnershipCodeStore {
  /** @returns false when there were too many requests: then there is no such code */
  issue(tx: Tx, request: CodeRequest): Promise<boolean>;
  /** The six digits; undefined when it is too old by now, or used. */
  codeOf(id: string, now: Date): Promise<string | undefined>;
  /** Counts a try against each code that the shopper may still type. @returns the id of the right one */
  findRight(asked: Asked & { code: string }): Promise<string | undefined>;
  /** @throws Error when it was used before */
  use(tx: Tx, id: string, now: Date): Promise<void>;
  /** A code for the order was right in this conversation. */
  isProven(asked: Asked): Promise<boolean>;
  /** Deletes what nobody can use and no limit counts any more. */
  forgetOld(now: Date): Promise<void>;
}

/** @param key - secret of the server, kept outside the database */
export function createOwnershipCodeStore(database: Database, key: string): OwnershipCodeStore {
  const hash = createKeyedHash(key);
  const digitsOf = (id: string): string => {
    // 48 bits: what is left of them over a million is not worth a guess.
    const number = createHmac('sha256', key).update(`code ${id}`).digest().readUIntBE(0, 6);
    return String(number % 10 ** ONE_TIME_CODE.digits).padStart(ONE_TIME_CODE.digits, '0');
  };
  const isOf = ({ orderNumber, conversationId }: Omit<Asked, 'now'>) =>
    and(
      eq(ownershipCodes.conversationId, conversationId),
      eq(ownershipCodes.orderHash, hash(`order ${orderNumber}`)),
    );

  return {
    issue: async (tx, { id, orderNumber, conversationId, network, now }) => {
      const orderHash = hash(`order ${orderNumber}`);
      // Of many requests at the same moment, each sees the ones before it.
      for (const name of [orderHash, conversationId, network].filter((each) => each !== undefined)) {
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, ${LOCK_SEED}))`);
      }
      const since = (which: ReturnType<typeof eq>) =>
        tx
          .select({ requests: count() })
          .from(ownershipCodes)
          .where(and(which, gt(ownershipCodes.requestedAt, subHours(now, 1))))
          .then(([row]) => row?.requests ?? 0);
      if ((await since(eq(ownershipCodes.orderHash, orderHash))) >= ONE_TIME_CODE.perOrderAndHour)
        return false;
      if ((await since(eq(ownershipCodes.conversationId, conversationId))) >= MOST_PER_ORIGIN) return false;
      if (network && (await since(eq(ownershipCodes.network, network))) >= MOST_PER_ORIGIN) return false;
      await tx
        .insert(ownershipCodes)
        .values({ id, orderHash, conversationId, network, tries: 0, requestedAt: now });
      return true;
    },

    codeOf: async (id, now) => {
      const [row] = await database.db
        .select({ id: ownershipCodes.id })
        .from(ownershipCodes)
        .where(and(eq(ownershipCodes.id, id), isUsable(now)));
      return row && digitsOf(row.id);
    },

    findRight: async ({ code, ...asked }) => {
      const tried = await database.db
        .update(ownershipCodes)
        .set({ tries: sql`${ownershipCodes.tries} + 1` })
        .where(and(isOf(asked), isUsable(asked.now), lt(ownershipCodes.tries, ONE_TIME_CODE.tries)))
        .returning({ id: ownershipCodes.id });
      return tried.filter(({ id }) => isSame(digitsOf(id), code))[0]?.id;
    },

    use: async (tx, id, now) => {
      const used = await tx
        .update(ownershipCodes)
        .set({ usedAt: now })
        .where(and(eq(ownershipCodes.id, id), isNull(ownershipCodes.usedAt)))
        .returning({ id: ownershipCodes.id });
      if (used.length !== 1) throw new Error('The code was used before.');
    },

    isProven: async (asked) => {
      const [row] = await database.db
        .select({ id: ownershipCodes.id })
        .from(ownershipCodes)
        .where(and(isOf(asked), isNotNull(ownershipCodes.usedAt)))
        .limit(1);
      return row !== undefined;
    },

    forgetOld: async (now) => {
      await database.db
        .delete(ownershipCodes)
        .where(and(isNull(ownershipCodes.usedAt), lt(ownershipCodes.requestedAt, subHours(now, 1))));
    },
  };
}

/** Of the project's choosing, so that no other lock on a text is the same. */
const LOCK_SEED = 770_413_010;

function isUsable(now: Date) {
  return and(
    isNull(ownershipCodes.usedAt),
    gt(ownershipCodes.requestedAt, subMinutes(now, ONE_TIME_CODE.minutes)),
  );
}

/** In a time that does not depend on how many digits are right. */
function isSame(right: string, typed: string): boolean {
  const [a, b] = [Buffer.from(right), Buffer.from(typed)];
  return a.length === b.length && timingSafeEqual(a, b);
}
