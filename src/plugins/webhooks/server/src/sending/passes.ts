/** Does one pass at a time: those who ask during one get another, together. */
export function onePassAtATime(pass: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let following: Promise<void> | null = null;

  const begin = (): Promise<void> => {
    following = null;
    current = pass().finally(() => {
      current = null;
    });
    return current;
  };

  return () => {
    if (!current) return begin();
    following ??= current.then(begin, begin);
    return following;
  };
}
