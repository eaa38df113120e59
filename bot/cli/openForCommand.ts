import type { Config } from '../config';
import { openEmbedded, openPostgres, type OpenDatabase } from '../database';
import { DataFolderInUse } from '../dataFolderLock';

/** The embedded database belongs to the server that runs; on PostgreSQL commands work at any time. */
export class ServerRunning extends Error {
  readonly code = 'SERVER_RUNNING';

  constructor(cause: DataFolderInUse) {
    super(
      'The server is running, and only one process at a time can use the embedded database.\n' +
        `Stop the server, run this command again, then start the server.\n(${cause.message})`,
      { cause },
    );
    this.name = 'ServerRunning';
  }
}

/**
 * The configured database, for a command that ends by itself. Close it at the end.
 *
 * @throws ServerRunning while a server uses the embedded database
 */
export async function openForCommand({ databaseUrl, dataDir }: Config): Promise<OpenDatabase> {
  try {
    return await (databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataDir));
  } catch (error) {
    throw error instanceof DataFolderInUse ? new ServerRunning(error) : error;
  }
}
