import { StoredResponse } from './stored-response';
import { ResponseStore } from './response-store';

const answer = (bytes: number, lifetime = { from: 0, until: 1000 }) =>
  new StoredResponse({
    status: 200,
    headers: [],
    type: 'text/plain',
    body: Buffer.alloc(bytes, 'a'),
    vary: [],
    lifetime,
  });

const dependencies = { tables: new Set(['calls']), generation: 1 };
const kept = (bytes: number) => ({ answer: answer(bytes), dependencies });
const isCurrent = () => true;

const keptOf = (store: ResponseStore, keys: string[]) => keys.filter((key) => store.get(key, 500));

describe('the memory for answers', () => {
  it('keeps no more than its maximum of entries, and drops the least recently used', () => {
    const store = new ResponseStore({ maxEntries: 2, maxBytes: 1e6 }, isCurrent);
    for (const key of ['a', 'b']) store.keep(key, key, kept(10));
    store.get('a', 500);
    store.keep('c', 'c', kept(10));
    expect(keptOf(store, ['a', 'b', 'c'])).toEqual(['a', 'c']);
  });

  it('keeps no more than its maximum of bytes', () => {
    const store = new ResponseStore({ maxEntries: 100, maxBytes: 10_000 }, isCurrent);
    const keys = [...'abcdefghij'];
    for (const key of keys) store.keep(key, key, kept(3000));
    expect(keptOf(store, keys)).toEqual(['h', 'i', 'j']);
  });

  it('does not keep an answer that is larger than its maximum', () => {
    const store = new ResponseStore({ maxEntries: 100, maxBytes: 1000 }, isCurrent);
    store.keep('a', 'a', kept(2000));
    expect(keptOf(store, ['a'])).toEqual([]);
  });

  it('counts encodings that are added later', async () => {
    const store = new ResponseStore({ maxEntries: 100, maxBytes: 3600 }, isCurrent);
    const [first, second] = [answer(1500), answer(1500)];
    store.keep('a', 'a', { answer: first, dependencies });
    store.keep('b', 'b', { answer: second, dependencies });
    await second.prepare('gzip');
    store.recount('b', second);
    expect(keptOf(store, ['a', 'b'])).toEqual(['b']);
  });

  it('returns nothing after a write to what it depends on', () => {
    let isRight = true;
    const store = new ResponseStore({ maxEntries: 1, maxBytes: 1e6 }, () => isRight);
    store.keep('a', 'a', kept(10));
    expect(keptOf(store, ['a'])).toEqual(['a']);
    isRight = false;
    expect(keptOf(store, ['a'])).toEqual([]);
  });

  it('returns nothing beyond its lifetime', () => {
    const store = new ResponseStore({ maxEntries: 1, maxBytes: 1e6 }, isCurrent);
    store.keep('a', 'a', kept(10));
    expect([999, 1000, -1].map((instant) => store.get('a', instant) !== undefined)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('an answer', () => {
  it('is compressed once for concurrent requests', async () => {
    const one = answer(5000);
    const [first, second] = await Promise.all([one.prepare('br'), one.prepare('br')]);
    expect(second).toBe(first);
    expect(one.ready('br')).toBe(first);
  });
});
