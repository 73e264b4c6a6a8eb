/**
 * Lets callers during a read share the next one, which begins after it. Nobody gets a result that is older than their
 * call.
 *
 * @example
 * const load = shareReads(() => query.findMany({}));
 * await Promise.all([load(), load(), load()]); // one query
 */
export function shareReads<T>(read: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;
  return () => {
    if (next) return next;
    next = last.then(() => {
      next = null;
      return read();
    });
    last = next.catch(() => undefined);
    return next;
  };
}
