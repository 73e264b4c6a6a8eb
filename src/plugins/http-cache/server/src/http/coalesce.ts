type NextChange = (instant: number) => Promise<number | null>;

/**
 * Calls during a query share the next one, which begins after all their answers were read. It is made for the earliest of
 * their instants. If there is a change between that and the instant of another call, that call's answer may have missed
 * it, and so must not live longer.
 *
 * @param ask returns the first change after an instant, both in ms (UTC)
 */
export function coalesce(ask: NextChange): NextChange {
  let last: Promise<unknown> = Promise.resolve();
  let next: { earliest: number; answer: Promise<number | null> } | null = null;

  const put = async (): Promise<number | null> => {
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
