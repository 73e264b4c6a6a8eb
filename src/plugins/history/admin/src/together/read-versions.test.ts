import { acceptVersion, ifMatch, learnVersion, readVersion } from './read-versions';

const asked = (documentId: string, locale?: string, seen?: string) => ({
  collectionType: 'collection-types',
  model: 'api::call.call',
  documentId,
  params: { locale, seen },
});

describe('the version that an editor has read', () => {
  it('goes with each write of the entry, in its language', () => {
    learnVersion(asked('a', 'fr'), { version: '41', versions: ['41', '12'] });
    learnVersion(asked('a', 'en'), { version: '12', versions: ['41', '12'] });
    expect(ifMatch(asked('a', 'fr'))).toEqual({ 'If-Match': '"41"' });
    expect(ifMatch(asked('a', 'en'))).toEqual({ 'If-Match': '"12"' });
    expect(ifMatch(asked('b', 'fr'))).toEqual({});
  });

  it('is that of each language for a write of all, as read last', () => {
    learnVersion(asked('c', 'fr'), { version: '41', versions: ['41', '12'] });
    learnVersion(asked('c', 'en'), { version: '13', versions: ['41', '13'] });
    expect(ifMatch(asked('c', '*'))).toEqual({ 'If-Match': '"41", "13"' });
    learnVersion(asked('c', 'fr'), { version: '42', versions: ['42', '13'] });
    expect(ifMatch(asked('c', '*'))).toEqual({ 'If-Match': '"42", "13"' });
  });

  it('is not what was only read to compare, and none where there is none', () => {
    learnVersion(asked('d', 'fr'), { version: '41', versions: ['41'] });
    learnVersion(asked('d', 'fr', '42'), { version: '42', versions: ['42'] });
    expect(readVersion(asked('d', 'fr'))?.version).toBe('41');
    acceptVersion(asked('d', 'fr'), { version: '42', versions: ['42'] });
    expect(ifMatch(asked('d', 'fr'))).toEqual({ 'If-Match': '"42"' });
    learnVersion(asked('d', 'en'), { versions: ['42'] });
    expect(ifMatch(asked('d', 'en'))).toEqual({});
    learnVersion(asked('e'), undefined);
    expect(readVersion(asked('e'))).toBeUndefined();
  });
});
