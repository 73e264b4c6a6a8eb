import fc from 'fast-check';

import { compress, decompress, hashOf } from './stored-content';

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

  it('stands alone if it shares little with the base', () => {
    expect(compress('x'.repeat(500), asBase('y')).base).toBeNull();
  });
});
