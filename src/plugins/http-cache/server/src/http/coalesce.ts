/**
 * Calls during a query share the next one, which begins after all their answers were read. It is made for the earliest of
 * their instants. If there is a change between that and the instant of another call, that call's answer may have missed
 * it, and so must not live longer.
 *
 * @param ask returns what changes after an instant, ms (UTC)
 */
export function coalesce<T>(ask: (instant: number) => Promise<T>): (instant: number) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let next: { earliest: number; answer: Promise<T> } | null = null;

  const put = async (): Promise<T> => {
    const { earliest } = next!;
    next = null;
    return ask(earliest);
  };
  return (instant) => {
    if (next) {
      next.earliest = Math.min(next.earliest, instant);
      return next.answer;
    }
    const answer = last.then(put);
    next = { earliest: instant, answer };
    last = answer.catch(() => undefined);
    return answer;
  };
}
