/** The same in a random order. */
export function shuffled<T>(items: T[]): T[] {
  const keyed = items.map((item) => ({ item, key: Math.random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** The same in their order, so many together at most. */
export function groupsOf<T>(size: number, items: T[]): T[][] {
  const groups = Math.ceil(items.length / size);
  return Array.from({ length: groups }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** Does something with each item, so many at a time, in order. */
export async function inParallel<T>(
  workers: number,
  items: T[],
  work: (item: T) => Promise<void>
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
