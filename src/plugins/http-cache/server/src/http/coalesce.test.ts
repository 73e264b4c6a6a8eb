import { coalesce } from './coalesce';

/** Answers each call a second after its instant, once `release` is called. */
function slow() {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const ask = (instant: number) => {
    asked.push(instant);
    return new Promise<number | null>((resolve) => waiting.push(() => resolve(instant + 1000)));
  };
  const release = async () => {
    waiting.shift()!();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { asked, ask, release };
}

it('calls during a query share the next one, for the earliest of their instants', async () => {
  const { asked, ask, release } = slow();
  const nextChange = coalesce(ask);
  const first = nextChange(5);
  await Promise.resolve();
  const others = [nextChange(8), nextChange(7), nextChange(9)];
  await release();
  await release();
  expect([await first, await Promise.all(others), asked]).toEqual([1005, [1007, 1007, 1007], [5, 7]]);
});

it('a query that fails is made again for the next call', async () => {
  let times = 0;
  const nextChange = coalesce(async () => {
    times += 1;
    if (times === 1) throw new Error('no connection');
    return null;
  });
  await expect(nextChange(1)).rejects.toThrow('no connection');
  expect(await nextChange(1)).toBeNull();
});
