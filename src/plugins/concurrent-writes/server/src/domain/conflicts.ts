/**
 * What databases say of a transaction that met another one: not a fault of the statement, and often gone when the whole
 * is done again. PostgreSQL by SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), SQLite by
 * result code (https://www.sqlite.org/rescode.html).
 */
const PASSING = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  // foreign_key_violation: a row was deleted between the look at it and the link to it.
  '23503',
]);

/** lock_not_available: what `lock_timeout` allows was waited already. */
const WAITED = '55P03';

/** `SQLITE_BUSY_SNAPSHOT` and the like say more of the same. */
const BUSY = /^SQLITE_(BUSY|LOCKED)/;

/** Whether an error, or one that it was made from, says that somebody else is writing: `again` if trying may help. */
export function conflictIn(error: unknown): 'again' | 'waited' | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') {
    if (PASSING.has(code) || BUSY.test(code)) return 'again';
    if (code === WAITED) return 'waited';
  }
  return conflictIn(cause);
}
