/**
 * Lets something be done by one call at a time. Whoever calls meanwhile shares the next: what is done for them has begun
 * after their call.
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
