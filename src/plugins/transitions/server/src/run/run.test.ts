import { oneAtATime } from '@guichet/strapi-kit';
import { inParallel, shuffled } from './work';

/** Work that ends when the test says so. */
function held() {
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => void ends.push(resolve));
  return { ends, work };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

it('calls during a pass share the next one', async () => {
  const { ends, work } = held();
  const run = oneAtATime(work);
  const first = run();
  const [second, third] = [run(), run()];
  expect(ends).toHaveLength(1);
  ends[0]();
  await first;
  await settle();
  expect(ends).toHaveLength(2);
  ends[1]();
  await Promise.all([second, third]);
  void run();
  expect(ends).toHaveLength(3);
});

it('a pass that fails does not prevent the next', async () => {
  let calls = 0;
  const run = oneAtATime(async () => {
    calls += 1;
    if (calls === 1) throw new Error('No');
  });
  const [first, second] = [run(), run()];
  await expect(first).rejects.toThrow('No');
  await second;
  expect(calls).toBe(2);
});

it('workers share the work, and each item is done once', async () => {
  const { ends, work } = held();
  const done: number[] = [];
  const all = inParallel(2, [1, 2, 3], async (item) => {
    done.push(item);
    await work();
  });
  expect(done).toEqual([1, 2]);
  while (done.length < 3 || ends.length > 0) {
    ends.splice(0).forEach((end) => end());
    await settle();
  }
  await all;
  expect(done).toEqual([1, 2, 3]);
});

it('shuffled items are the same items', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const other = shuffled(items);
  expect(other).not.toEqual(items);
  expect(other.sort((a, b) => a - b)).toEqual(items);
});
