import path from 'node:path';
import { createIntl } from 'react-intl';
import { globSync } from 'tinyglobby';

import { translations, wordsOf } from './translations';

const PLUGINS = path.resolve(__dirname, '..', '..', '..', '..', 'src', 'plugins');
const folders = globSync('*/admin/src/translations', {
  cwd: PLUGINS,
  onlyDirectories: true,
  expandDirectories: false,
});
const texts = (folder: string, language: string): Record<string, string> =>
  jest.requireActual(path.join(PLUGINS, folder, `${language}.json`));

describe.each(folders)('the texts in %s', (folder) => {
  it('have the same keys in French and English', () => {
    expect(Object.keys(texts(folder, 'fr')).sort()).toEqual(Object.keys(texts(folder, 'en')).sort());
  });

  it('take the same values', () => {
    // The text in a branch of a plural is not a value.
    const VALUE = /(?<!(?:one|other|=\d+)\s)\{\w+(?=[,}])/g;
    const valuesOf = (text: string) => [...new Set(text.match(VALUE) ?? [])].sort();
    for (const [key, text] of Object.entries(texts(folder, 'en'))) {
      expect([key, valuesOf(texts(folder, 'fr')[key])]).toEqual([key, valuesOf(text)]);
    }
  });
});

describe('a plugin translates its texts', () => {
  const say = wordsOf(
    createIntl({
      locale: 'fr',
      messages: {
        'deadlines.state.open': 'Ouvert',
        'deadlines.count': '{count, plural, one {# an} other {# ans}}',
      },
      onError: () => undefined,
    }),
    'deadlines'
  );

  it('by keys with its own name in front', async () => {
    const register = translations('deadlines', { fr: { 'state.open': 'Ouvert' } });
    expect(await register({ locales: ['fr', 'de'] })).toEqual([
      { locale: 'fr', data: { 'deadlines.state.open': 'Ouvert' } },
      { locale: 'de', data: {} },
    ]);
  });

  it('with values', () => {
    expect(say('count', { count: 3 })).toBe('3 ans');
  });

  it('and leaves a word that has no translation unchanged', () => {
    expect(say.name('state', 'open')).toBe('Ouvert');
    expect(say.name('state', 'in-limbo')).toBe('in-limbo');
    expect([say.has('state.open'), say.has('state.in-limbo')]).toEqual([true, false]);
  });
});
