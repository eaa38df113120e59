/**
 * Bot Framework state over the unit of work. Reads note the version they saw, writes wait for the
 * commit, which refuses them if another turn was faster. `BotState` always writes with eTag `*`, so the
 * guard cannot be the eTag.
 */
import type { Storage, StoreItems } from 'botbuilder';
import { inArray } from 'drizzle-orm';
import type { Database } from '../../handoff/database';
import { botState } from '../schema';
import { currentUnitOfWork } from './unitOfWork';

export class TurnStorage implements Storage {
  constructor(private readonly database: Database) {}

  async read(keys: string[]): Promise<StoreItems> {
    const unit = currentUnitOfWork();
    const items: StoreItems = {};
    const unread = keys.filter((key) => !unit.writes.has(key));
    for (const key of keys) {
      const written = unit.writes.get(key);
      if (written) items[key] = structuredClone(written);
    }
    if (unread.length === 0) return items;
    const rows = await this.database.db.select().from(botState).where(inArray(botState.key, unread));
    const found = new Map(rows.map((row) => [row.key, row]));
    for (const key of unread) {
      const row = found.get(key);
      // The first version seen is the one the turn rests on.
      if (!unit.readVersions.has(key)) unit.readVersions.set(key, row?.version ?? 0);
      if (row) items[key] = row.value;
    }
    return items;
  }

  async write(changes: StoreItems): Promise<void> {
    const unit = currentUnitOfWork();
    for (const [key, value] of Object.entries(changes)) {
      // Through JSON: a copy of what will be stored, with dates as they will come back.
      const { eTag: _eTag, ...copy } = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
      unit.writes.set(key, copy);
    }
  }

  async delete(keys: string[]): Promise<void> {
    const unit = currentUnitOfWork();
    for (const key of keys) unit.writes.set(key, undefined);
  }
}
