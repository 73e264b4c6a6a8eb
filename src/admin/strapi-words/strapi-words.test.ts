import path from 'node:path';

import { FRENCH_WORDS } from './strapi-words';

const STRAPI = path.resolve(__dirname, '..', '..', '..', 'node_modules', '@strapi');
const FILES: Record<string, string> = {
  admin: 'admin/dist/admin/admin/src/translations/en.json.js',
  'content-manager': 'content-manager/dist/admin/translations/en.json.js',
  i18n: 'i18n/dist/admin/translations/en.json.js',
  upload: 'upload/dist/admin/translations/en.json.js',
};
/** Ids that Strapi makes of a message. */
const MADE = /^apiError\./;

describe.each(Object.entries(FRENCH_WORDS))('the French words for %s', (plugin, words) => {
  const file = jest.requireActual(path.join(STRAPI, FILES[plugin]));
  const english = (file.default ?? file) as Record<string, string>;
  const ids = Object.keys(words).filter((id) => !MADE.test(id));

  it('are for texts that this version of Strapi has', () => {
    expect(ids.filter((id) => !(id in english))).toEqual([]);
  });

  it('name no value that Strapi does not give', () => {
    const VALUE = /(?<!(?:one|other|true|false|=\d+)\s)\{(\w+)(?=[,}])/g;
    const valuesOf = (text: string) => [...text.matchAll(VALUE)].map(([, name]) => name);
    const unknown = ids.filter((id) => {
      const given = valuesOf(english[id]);
      return valuesOf(words[id]).some((name) => !given.includes(name));
    });
    expect(unknown).toEqual([]);
  });

  it('are sorted', () => {
    expect(Object.keys(words)).toEqual(Object.keys(words).sort());
  });
});
