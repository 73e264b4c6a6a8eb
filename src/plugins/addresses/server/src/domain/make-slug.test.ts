import { slugFrom, slugsToTry } from './make-slug';

const first = (count: number, slug: string, marks?: string[]) => {
  const all = slugsToTry(slug, marks);
  return Array.from({ length: count }, () => all.next().value);
};

describe('slugFrom', () => {
  it.each([
    ['L’été à l’Île-d’Yeu', 'l-ete-a-l-ile-d-yeu'],
    ['Œuvres & forêts', 'oeuvres-forets'],
    ['PIA4 : iPhoneApp', 'pia4-iphoneapp'],
    ['  « Phares » 2031 !', 'phares-2031'],
    ['人工', 'call'],
    ['a'.repeat(300), 'a'.repeat(255)],
    [`${'a'.repeat(254)} b`, 'a'.repeat(254)],
  ])('%s', (title, slug) => {
    expect(slugFrom(title, 'call')).toBe(slug);
  });
});

describe('slugsToTry', () => {
  it('begins with the slug, then suffixes that it does not contain yet, then numbers', () => {
    expect(first(5, 'phares', ['6e', '', '2031'])).toEqual([
      'phares',
      'phares-6e',
      'phares-2031',
      'phares-1',
      'phares-2',
    ]);
    expect(first(2, 'phares-2031', ['2031'])).toEqual(['phares-2031', 'phares-2031-1']);
  });

  it('leaves out what looks like a documentId', () => {
    expect(first(1, 'abcdefghijklmnopqrstuvwx')).toEqual(['abcdefghijklmnopqrstuvwx-1']);
  });

  it('stays within the length of the column', () => {
    expect(first(2, 'a'.repeat(255))[1]).toBe(`${'a'.repeat(253)}-1`);
  });
});
