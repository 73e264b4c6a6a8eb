/** The items in a random order. */
export function shuffled<T>(items: T[]): T[] {
  const keyed = items.map((item) => ({ item, key: Math.random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** The items in their order, in groups of at most `size`. */
export function groupsOf<T>(size: number, items: T[]): T[][] {
  const groups = Math.ceil(items.length / size);
  return Array.from({ length: groups }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** Works on the items in order, on several at a time. */
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
