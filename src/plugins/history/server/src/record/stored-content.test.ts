import fc from 'fast-check';

import { baseFor, compress, decompress, hashOf, type StoredContent } from './stored-content';

const asBase = (json: string) => ({ hash: hashOf(json), json });

describe('a stored content', () => {
  it('is what it was, alone or with a base', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 3000 });
    fc.assert(
      fc.property(text, text, (json, other) => {
        expect(decompress(compress(json, null), null)).toBe(json);
        const stored = compress(json, asBase(other));
        expect(decompress(stored, stored.base === null ? null : other)).toBe(json);
      })
    );
  });

  it('takes little more than what an edit changed', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `mot${(index * 7919) % 6007}`);
    const page = words.join(' ');
    const edited = page.replace('mot1912', 'un autre mot');
    const stored = compress(edited, asBase(page));
    expect(stored.base).toBe(hashOf(page));
    expect(stored.bytes.length).toBeLessThan(300);
    expect(compress(edited, null).bytes.length).toBeGreaterThan(5000);
  });

  it('takes 2 kB for each of 1,000 edits of a page of 20 kB', () => {
    const sentences = Array.from({ length: 370 }, (_, index) => sentence(index));
    const page = () => JSON.stringify({ title: 'Programme', body: sentences.join(' ') });
    const pages = new Map([[hashOf(page()), page()]]);
    const stored: StoredContent[] = [compress(page(), null)];
    for (let edit = 1; edit <= 1000; edit += 1) {
      sentences[(edit * 7919) % sentences.length] = sentence(edit * 1000);
      const base = baseFor(stored.at(-1)!);
      pages.set(hashOf(page()), page());
      stored.push(compress(page(), { hash: base, json: pages.get(base)! }));
    }
    const bytes = stored.reduce((sum, each) => sum + each.bytes.length, 0);
    expect(page().length).toBeGreaterThan(20_000);
    // docs/decisions/0034-history.md says so.
    expect(bytes).toBeGreaterThan(1_900_000);
    expect(bytes).toBeLessThan(2_100_000);
    const last = stored.at(-1)!;
    expect(decompress(last, last.base && pages.get(last.base)!)).toBe(page());
  });

  it('stands alone if it shares little with the base', () => {
    expect(compress('x'.repeat(500), asBase('y')).base).toBeNull();
  });
});

/** 55 characters that no other number has, and that compress worse than prose. */
function sentence(seed: number): string {
  const words = Array.from({ length: 10 }, (_, index) => (seed * 7919 + index * 104_729) % 60_007);
  return `${words.map((word) => word.toString(36).padStart(4, 'e')).join(' ')} etc${seed % 10}.`;
}
