import { languageNotRead } from './languages';

describe('the language of a locale', () => {
  it.each([
    ['de', 'Deutsch'],
    ['es', 'español'],
    ['it', 'italiano'],
    ['de-AT', 'Deutsch'],
    ['pt_BR', 'português'],
    ['NL', 'Nederlands'],
    ['br', 'brezhoneg'],
    ['fr', null],
    ['fr-CA', null],
    ['en', null],
    ['en-GB', null],
  ])('is named if its sentences are not read: %s', (locale, language) => {
    expect(languageNotRead(locale)).toBe(language);
  });
});
