import fc from 'fast-check';

import { rememberNext } from '../../../src/plugins/lean-reads/server/src/horizon/remember-next-change';

/** The first of some instants after another. */
const nextIn = (changes: number[], instant: number): number | null =>
  changes.filter((change) => change > instant).sort((one, other) => one - other)[0] ?? null;

describe('the next change by the clock', () => {
  const source = () => {
    const state = { generation: 1, hears: true, inTransaction: false };
    const content = { generation: () => state.generation, hears: () => state.hears };
    return { state, source: { content, inTransaction: () => state.inTransaction } };
  };

  it('is what it would be if it were looked for each time, whichever way the clock goes and whatever is written', async () => {
    const instant = fc.integer({ min: 0, max: 12 });
    const step = fc.record({ instant, written: fc.option(fc.array(instant, { maxLength: 4 }), { freq: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { state, source: from } = source();
        let changes: number[] = [3, 9];
        const next = rememberNext(from, async (at) => nextIn(changes, at));
        for (const { instant: at, written } of steps) {
          if (written) {
            changes = written;
            state.generation += 1;
          }
          expect(await next(at)).toBe(nextIn(changes, at));
        }
      })
    );
  });

  it('is looked for once until it comes', async () => {
    let reads = 0;
    const next = rememberNext(source().source, async (at) => {
      reads += 1;
      return nextIn([10, 20], at);
    });
    expect([await next(1), await next(5), await next(9), await next(10), await next(15)]).toEqual([
      10, 10, 10, 20, 20,
    ]);
    expect(reads).toBe(2);
  });

  it('is looked for each time while the writes of others are not heard, and in a transaction', async () => {
    const { state, source: from } = source();
    let changes = [10];
    const next = rememberNext(from, async (at) => nextIn(changes, at));
    await next(1);
    changes = [5];
    expect(await next(1)).toBe(10);
    state.hears = false;
    expect(await next(1)).toBe(5);
    Object.assign(state, { hears: true, inTransaction: true });
    expect(await next(1)).toBe(5);
  });
});
