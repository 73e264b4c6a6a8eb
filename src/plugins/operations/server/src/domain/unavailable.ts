/**
 * Which errors of the database say that it cannot do its work at present, whatever it was asked: it is away, starts,
 * ends or is full. The only place that decides this. Everything else is an answer, for example that a value
 * is not unique.
 */

/** What a connection says that was refused, or broke off. https://nodejs.org/api/errors.html#common-system-errors */
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
 * Class 08: connection exceptions, but for 08P01, a statement with more values than the protocol can count; 53:
 * insufficient resources, such as too many connections or a full disk; 57P: the server starts, ends or has crashed; 58:
 * errors of its system; 25006: a standby that only reads.
 */
const POSTGRES = /^(?:08(?!P01)...|53...|57P0[1-5]|58...|25006)$/;

/**
 * https://www.sqlite.org/rescode.html; READONLY_DBMOVED: the file is no longer where it was. Not BUSY: somebody else
 * writes, which is a conflict, and only a lock that lasts makes the database unavailable.
 */
const SQLITE = /^SQLITE_(?:CANTOPEN|FULL|IOERR|NOTADB|PROTOCOL|READONLY_DBMOVED)(?:_|$)/;

/** What `pg` says without a code. Knex puts the statement before it. */
const MESSAGE =
  /(?:^| - )(?:Connection terminated.*|timeout expired|Client (?:has encountered a connection error|was closed) and is not queryable)$/;

/** Whether an error that a statement ended with is one of these. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return MESSAGE.test(error.message);
  return SYSTEM.has(code) || POSTGRES.test(code) || SQLITE.test(code);
}

/**
 * Whether an error of the probe says so. A server that has no connection left for it is there: those that the
 * application has may work.
 */
export function isAway(error: unknown): boolean {
  return isUnavailable(error) && (error as { code?: string }).code !== '53300';
}
