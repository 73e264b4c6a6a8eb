/**
 * Which errors of the database say that it cannot do its work now, whatever the query was: it is unavailable, starting,
 * ending or full. This is the only place that decides this. Every other error is an answer, for example that a value is
 * not unique.
 */

/** Codes of connections that were refused or lost. https://nodejs.org/api/errors.html#common-system-errors */
const SYSTEM = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * SQLSTATEs. https://www.postgresql.org/docs/current/errcodes-appendix.html
 *
 * Class 08: connection exceptions, except 08P01, a statement with more values than the protocol can count; 53: insufficient
 * resources, such as too many connections or a full disk; 57P: the server starts, ends or has crashed; 58: system errors;
 * 25006: a read-only standby.
 */
const POSTGRES = /^(?:08(?!P01)...|53...|57P0[1-5]|58...|25006)$/;

/**
 * https://www.sqlite.org/rescode.html; READONLY_DBMOVED: the file was moved. Not BUSY: that is a conflict with another
 * writer, and only a lock that lasts makes the database unavailable.
 */
const SQLITE = /^SQLITE_(?:CANTOPEN|FULL|IOERR|NOTADB|PROTOCOL|READONLY_DBMOVED)(?:_|$)/;

/** Messages of `pg` without a code. Knex puts the statement in front. */
const MESSAGE =
  /(?:^| - )(?:Connection terminated.*|timeout expired|Client (?:has encountered a connection error|was closed) and is not queryable)$/;

/** Whether a statement failed with one of these errors. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return MESSAGE.test(error.message);
  return SYSTEM.has(code) || POSTGRES.test(code) || SQLITE.test(code);
}

/**
 * Whether an error of the probe says so. A server that has no connection left for the probe is there: those that the
 * application has may work.
 */
export function isAway(error: unknown): boolean {
  return isUnavailable(error) && (error as { code?: string }).code !== '53300';
}
