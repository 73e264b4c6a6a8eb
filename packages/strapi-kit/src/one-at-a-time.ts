/**
 * Runs some work for one call at a time. Calls during a run share the next run, so the work always begins after the
 * call.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  const start = (): Promise<void> => {
    following = null;
    current = work().finally(() => {
      current = null;
    });
    return current;
  };
  return () => {
    if (!current) return start();
    following ??= current.then(start, start);
    return following;
  };
}
