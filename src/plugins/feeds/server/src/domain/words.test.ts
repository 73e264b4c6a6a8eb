import { languageOf, sayState } from './words';

it.each([
  ['fr', 'fr'],
  ['FR-ca', 'fr'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['french', 'en'],
  ['', 'en'],
] as const)('the language nearest to "%s" is %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

it.each([
  ['open', 'fr', 'Ouvert'],
  ['open', 'en', 'Open'],
  ['running', 'fr', 'running'],
] as const)('the state "%s" is written in %s: %s', (word, language, said) => {
  expect(sayState(word, language)).toBe(said);
});
