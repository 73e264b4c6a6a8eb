import type { Tables } from '@guichet/strapi-kit';
import { type KnownContent, remember, shareReads } from './remember';

/** A row that anybody may write, and how often it was read. */
function database() {
  const row = { value: 'first', reads: 0 };
  const read = async () => {
    row.reads += 1;
    const { value } = row;
    await new Promise(setImmediate);
    return value;
  };
  return { row, read };
}

describe('reads that are shared', () => {
  it('are one for callers at the same time', async () => {
    const { row, read } = database();
    const load = shareReads(read);
    expect(await Promise.all([load(), load(), load()])).toEqual(['first', 'first', 'first']);
    expect(row.reads).toBe(1);
  });

  it('are never older than the call', async () => {
    const { row, read } = database();
    const load = shareReads(read);
    const before = load();
    while (row.reads === 0) await Promise.resolve();
    row.value = 'second';
    expect(await Promise.all([before, load(), load()])).toEqual(['first', 'second', 'second']);
    expect(row.reads).toBe(2);
  });

  it('fail only for the callers that shared them', async () => {
    let fails = true;
    const load = shareReads(async () => {
      if (fails) throw new Error('No connection');
      return 'first';
    });
    await expect(load()).rejects.toThrow('No connection');
    fails = false;
    expect(await load()).toBe('first');
  });
});

describe('what is remembered of the database', () => {
  const source = () => {
    const state = { generation: 1, isConnected: true, inTransaction: false, passedOn: [] as Tables[] };
    const content: KnownContent = {
      isConnected: () => state.isConnected,
      isCurrent: ({ generation }) => generation === state.generation,
      depend: ({ tables }) => void state.passedOn.push(tables),
      soFar: () => ({ tables: 'any', generation: state.generation }),
      track: async (work) => {
        const dependencies = { tables: new Set(['roles']), generation: state.generation };
        return { value: await work(), dependencies };
      },
    };
    return { state, source: { content, inTransaction: () => state.inTransaction } };
  };

  it('is read once while nothing is written', async () => {
    const { row, read } = database();
    const load = remember(source().source, read);
    expect([await load(), await load()]).toEqual(['first', 'first']);
    expect(row.reads).toBe(1);
  });

  it('makes everybody who uses it depend on what it was read from', async () => {
    const { read } = database();
    const { state, source: from } = source();
    const load = remember(from, read);
    await Promise.all([load(), load()]);
    await load();
    expect(state.passedOn).toEqual([new Set(['roles']), new Set(['roles']), new Set(['roles'])]);
  });

  it('is forgotten when something is written', async () => {
    const { row, read } = database();
    const { state, source: from } = source();
    const load = remember(from, read);
    await load();
    row.value = 'second';
    state.generation += 1;
    expect(await load()).toBe('second');
  });

  it('is not kept if a write came during the read', async () => {
    const { row, read } = database();
    const { state, source: from } = source();
    const load = remember(from, read);
    const before = load();
    while (row.reads === 0) await Promise.resolve();
    row.value = 'second';
    state.generation += 1;
    await before;
    expect(await load()).toBe('second');
  });

  it('is nothing while writes of other instances are not received', async () => {
    const { row, read } = database();
    const { state, source: from } = source();
    const load = remember(from, read);
    await load();
    state.isConnected = false;
    row.value = 'second';
    expect(await load()).toBe('second');
  });

  it('is neither used in a transaction nor kept from one', async () => {
    const { row, read } = database();
    const { state, source: from } = source();
    const load = remember(from, read);
    state.inTransaction = true;
    row.value = 'uncommitted';
    expect(await load()).toBe('uncommitted');
    state.inTransaction = false;
    row.value = 'first';
    expect(await load()).toBe('first');
  });
});
