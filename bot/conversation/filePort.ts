/** The files that customers and agents sent, as the desk uses them. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../handoff/database';
import type { FilePort } from '../../handoff/ports';
import type { UploadedFile } from '../../handoff/intake/uploadedFile';
import { uploadAddress } from '../channels/directLine/uploads';
import { uploads } from '../schema';

export function createFilePort(database: Database, publicUrl: () => string): FilePort {
  return {
    insert: (tx, files, at, conversationId) => insertUploads(tx, conversationId, files, at),
    addressOf: (id) => uploadAddress(id, publicUrl()),
    describe: async (ids) => {
      if (ids.length === 0) return [];
      return database.db
        .select({
          id: uploads.id,
          name: uploads.name,
          contentType: uploads.contentType,
          bytes: sql<number>`octet_length(${uploads.content})`.mapWith(Number),
        })
        .from(uploads)
        .where(inArray(uploads.id, [...ids]))
        .orderBy(uploads.createdAt, uploads.name);
    },
    read: async (id) => {
      const [file] = await database.db.select().from(uploads).where(eq(uploads.id, id));
      return file;
    },
  };
}

/** @param conversationId undefined for files that came without a chat */
export async function insertUploads(
  tx: Tx,
  conversationId: string | undefined,
  files: readonly UploadedFile[],
  now: Date,
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insert(uploads)
    .values(files.map((file) => ({ ...file, conversationId: conversationId ?? null, createdAt: now })));
}
