/**
 * What databases say of a transaction that met another one. PostgreSQL by SQLSTATE
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html), SQLite by result code
 * (https://www.sqlite.org/rescode.html).
 *
 * - `met`: somebody else writes what it was to write; done again it may meet nobody
 * - `waited`: so does somebody who takes longer than it was to wait
 * - `gone`: a row was deleted between the look at it and the link to it; done again it is not found, which is another
 *   answer
 */
export type Conflict = 'met' | 'waited' | 'gone';

const BY_SQLSTATE: Record<string, Conflict> = {
  '40001': 'met', // serialization_failure
  '40P01': 'met', // deadlock_detected
  '55P03': 'waited', // lock_not_available
  '23503': 'gone', // foreign_key_violation
};

/** `SQLITE_BUSY_SNAPSHOT` and the like say more of the same. */
const BUSY = /^SQLITE_(BUSY|LOCKED)/;

/** The conflict that an error tells of, or one that it was made from; `null` for any other error. */
export function conflictIn(error: unknown): Conflict | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code !== 'string') return conflictIn(cause);
  return BUSY.test(code) ? 'met' : (BY_SQLSTATE[code] ?? conflictIn(cause));
}
