/** Another change to the same rows came first: nothing was written, and trying again may do. */
export class LostRace extends Error {
  constructor() {
    super('Another change came first.');
    this.name = 'LostRace';
  }
}

/** PostgreSQL's codes for two transactions that met: unique violation, serialisation failure, deadlock. */
const RACE_CODES = new Set(['23505', '40001', '40P01']);

export function isLostRace(error: unknown): boolean {
  if (error instanceof LostRace) return true;
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && RACE_CODES.has(error.code)) return true;
  return error.cause !== undefined && isLostRace(error.cause);
}
