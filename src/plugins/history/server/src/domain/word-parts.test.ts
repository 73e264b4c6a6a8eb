import fc from 'fast-check';

import { wordParts } from './word-parts';

const joined = (before: string, after: string, left: string) =>
  wordParts(before, after)
    .filter(({ mark }) => mark !== left)
    .map(({ text }) => text)
    .join('');

describe('the words of two texts', () => {
  it('are marked where they differ', () => {
    expect(wordParts('Appel à projets', 'Appel à idées')).toEqual([
      { text: 'Appel à ', mark: 'same' },
      { text: 'projets', mark: 'removed' },
      { text: 'idées', mark: 'added' },
    ]);
  });

  it('are all there, on both sides', () => {
    const text = fc.array(fc.constantFrom('un', 'été', 'deux', '\n', ' ', '–'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        expect(joined(before, after, 'added')).toBe(before);
        expect(joined(before, after, 'removed')).toBe(after);
      })
    );
  });

  it('are replaced as a whole where the texts share too little', () => {
    const words = (from: number) =>
      Array.from({ length: 3000 }, (_, index) => `mot${from + index}`).join(' ');
    expect(wordParts(words(0), words(10_000)).map(({ mark }) => mark)).toEqual(['removed', 'added']);
  });
});
