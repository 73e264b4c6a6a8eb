import { config } from './config';

const check = (words: unknown) => () => config.validator({ pages: '', words: words as never });

describe('the words in the configuration', () => {
  it('may be given in any language, and only some of them', () => {
    expect(check({ de: { opens: 'Öffnet' }, 'pt-BR': { marks: { full: 'LOTADO' } } })).not.toThrow();
  });

  it.each<[string, unknown, string]>([
    ['a list', [], 'feeds: words: write an object of a language, by its BCP 47 tag such as "de": its words'],
    ['no language', { de_DE: {} }, 'feeds: words.de_DE: write an object of a language'],
    [
      'an unknown word',
      { de: { open: 'Öffnet' } },
      'feeds: words.de: there is no key "open"; use opens, closes, cutOff, colon, marks',
    ],
    ['an empty word', { de: { opens: '' } }, 'feeds: words.de.opens: write a text'],
    [
      'an unknown status',
      { de: { marks: { off: 'ABGESAGT' } } },
      'feeds: words.de.marks: there is no key "off"',
    ],
  ])('end the start with the place and the remedy: %s', (_name, words, message) => {
    expect(check(words)).toThrow(message);
  });
});
