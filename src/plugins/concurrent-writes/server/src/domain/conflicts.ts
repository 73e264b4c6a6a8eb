/**
 * What databases report about a transaction that conflicts with another one. PostgreSQL by SQLSTATE
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html), SQLite by result code
 * (https://www.sqlite.org/rescode.html).
 *
 * - `met`: another transaction writes the same rows; a retry may succeed
 * - `waited`: another transaction writes the same rows, and takes longer than the timeout
 * - `gone`: a row was deleted after it was read and before it was linked to; a retry will not find it, and answers
 *   accordingly
 */
export type Conflict = 'met' | 'waited' | 'gone';

const BY_SQLSTATE: Record<string, Conflict> = {
  '40001': 'met', // serialization_failure
  '40P01': 'met', // deadlock_detected
  '55P03': 'waited', // lock_not_available
  '23503': 'gone', // foreign_key_violation
};

/** `SQLITE_BUSY_SNAPSHOT` and similar codes are variants. */
const BUSY = /^SQLITE_(BUSY|LOCKED)/;

/** The conflict in an error or in its causes; `null` for any other error. */
export function conflictIn(error: unknown): Conflict | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code !== 'string') return conflictIn(cause);
  return BUSY.test(code) ? 'met' : (BY_SQLSTATE[code] ?? conflictIn(cause));
}
