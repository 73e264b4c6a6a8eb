type NextChange = (instant: number) => Promise<number | null>;

/**
 * Lets those who ask while a question is under way share the one that begins after it: it is put later than anybody's
 * answer was read. It is put for the earliest of their instants; what lies between that and another's is a change
 * that the other's answer may have missed, which so lives no longer.
 *
 * @param ask for the first change after an instant, both in ms (UTC)
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
