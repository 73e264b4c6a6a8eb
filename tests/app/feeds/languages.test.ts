import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { OTHER_APP, startOtherApp, type TestApp } from '../../support/app';
import { setClock } from '../../support/entries';
import { readCalendar, readNews } from '../../support/feeds';
import { asToken } from '../../support/tokens';

const VACANCY = 'api::vacancy.vacancy';
const localized = { pluginOptions: { i18n: { localized: true } } };

/** German is configured for feeds, Greek only has its own labels, and nobody has written a word of Arabic. */
const SCHEMA = {
  kind: 'collectionType',
  collectionName: 'vacancies',
  info: { singularName: 'vacancy', pluralName: 'vacancies', displayName: 'Vacancy' },
  options: { draftAndPublish: false },
  pluginOptions: {
    i18n: { localized: true },
    deadlines: {
      timezone: 'timezone',
      states: {
        stage: {
          from: 'opensAt',
          until: 'closesAt',
          words: ['announced', 'open', 'analysing'],
          labels: { open: { en: 'Open', de: 'Ausgeschrieben', el: 'Ανοιχτή' } },
        },
      },
      deadline: { state: 'stage' },
    },
    feeds: {
      names: { en: 'Vacancies', de: 'Stellen', el: 'Θέσεις εργασίας' },
      title: 'title',
      from: 'opensAt',
      until: 'closesAt',
      calendar: 'moments',
      news: true,
      jsonLd: {
        type: 'JobPosting',
        properties: {
          datePosted: 'opensAt',
          employmentType: { value: 'FULL_TIME' },
          totalJobOpenings: 'places',
          hiringOrganization: { type: 'Organization', properties: { name: 'employer' } },
        },
      },
    },
  },
  attributes: {
    title: { type: 'string', ...localized },
    opensAt: { type: 'datetime' },
    closesAt: { type: 'datetime' },
    timezone: { type: 'string' },
    places: { type: 'integer' },
    employer: { type: 'string' },
  },
};
const GERMAN = { opens: 'Beginn', cutOff: 'Frist', closes: 'Schluss' };

/** Without the differences between spaces, which change with the version of ICU. */
const spaced = (text = '') => text.replaceAll(/\s/g, ' ');

/** Another app with a type in several languages, and with German words for its feeds. */
async function copyOfOtherApp(): Promise<string> {
  // Next to the original, whose files refer to others by relative paths.
  const copy = await mkdtemp(path.join(path.dirname(OTHER_APP), 'languages-app-'));
  await cp(OTHER_APP, copy, { recursive: true });
  const folder = path.join(copy, 'src', 'api', 'vacancy');
  await mkdir(path.join(folder, 'content-types', 'vacancy'), { recursive: true });
  await writeFile(
    path.join(folder, 'content-types', 'vacancy', 'schema.json'),
    JSON.stringify(SCHEMA, null, 2)
  );
  for (const kind of ['Controller', 'Router', 'Service']) {
    const place = path.join(folder, kind === 'Router' ? 'routes' : `${kind.toLowerCase()}s`);
    await mkdir(place);
    const code = `module.exports = require('@strapi/strapi').factories.createCore${kind}('${VACANCY}');\n`;
    await writeFile(path.join(place, 'vacancy.js'), code);
  }
  const plugins = path.join(copy, 'config', 'plugins.js');
  const words = `module.exports.feeds.config = { words: ${JSON.stringify({ de: GERMAN })} };\n`;
  await writeFile(plugins, `${await readFile(plugins, 'utf8')}${words}`);
  return copy;
}

describe('the feeds of an app in German, Greek and Arabic', () => {
  let copy: string;
  let app: TestApp;
  let documentId: string;
  beforeAll(async () => {
    copy = await copyOfOtherApp();
    app = await startOtherApp(copy);
    const locales = app.strapi.plugin('i18n').service('locales');
    for (const [code, name] of [
      ['de', 'Deutsch'],
      ['el', 'Ελληνικά'],
      ['ar', 'العربية'],
    ]) {
      await locales.create({ code, name });
    }
    const documents = app.strapi.documents(VACANCY as never) as unknown as Record<
      'create' | 'update',
      (params: object) => Promise<{ documentId: string }>
    >;
    const shared = {
      opensAt: '2022-02-01T08:00:00.000Z',
      closesAt: '2022-03-18T23:00:00.000Z',
      timezone: 'Europe/Paris',
      places: 2,
      employer: 'Stadtwerke',
    };
    ({ documentId } = await documents.create({ data: { title: 'Welder', ...shared } }));
    for (const [locale, title] of Object.entries({ de: 'Schweißer', el: 'Συγκολλητής', ar: 'لحام' })) {
      await documents.update({ documentId, locale, data: { title, ...shared } });
    }
    setClock(app.strapi, '2022-03-01T12:00:00.000Z');
  });
  afterAll(async () => {
    await app.stop();
    await rm(copy, { recursive: true, force: true });
  });

  const get = async (query: string) =>
    app.http.get(`/api/vacancies${query}`).set(await asToken(app, 'read-only'));

  it.each([
    ['de', 'Stellen', 'Schweißer', 'Ausgeschrieben. Frist: Freitag, 18. März 2022 um 23:59 (Paris)'],
    [
      'el',
      'Θέσεις εργασίας',
      'Συγκολλητής',
      'Ανοιχτή. Deadline: Παρασκευή 18 Μαρτίου 2022 στις 11:59 μ.μ. (Paris)',
    ],
    ['ar', 'Vacancies', 'لحام', 'Open. Deadline: الجمعة، 18 مارس 2022 في 11:59 م (Paris)'],
    ['en', 'Vacancies', 'Welder', 'Open. Deadline: Friday 18 March 2022, 23:59 (Paris time)'],
  ])('say the state and the date in %s', async (language, name, title, text) => {
    for (const query of [`lang=${language}`, `locale=${language}`]) {
      const { text: xml } = await get(`.rss?${query}`);
      const { title: named, items } = await readNews(xml);
      expect(xml).toContain(`<language>${language}</language>`);
      expect([named, items[0].title, spaced(items[0].contentSnippet)]).toEqual([name, title, text]);
    }
    const json = JSON.parse((await get(`.json?lang=${language}`)).text);
    expect([json.language, spaced(json.items[0].content_text)]).toEqual([language, text]);
  });

  it('call a state without a label by its word, readably', async () => {
    setClock(app.strapi, '2022-03-20T12:00:00.000Z');
    const { items } = await readNews((await get('.atom?lang=de')).text);
    expect(items[0].summary).toBe('Analysing. Schluss: Freitag, 18. März 2022 um 23:59 (Paris)');
    setClock(app.strapi, '2022-03-01T12:00:00.000Z');
  });

  it('have German words in calendars too', async () => {
    const summaries = readCalendar((await get('.ics?lang=de')).text).map(({ summary }) => summary);
    expect(summaries).toEqual(['Beginn: Schweißer', 'Schluss: Schweißer']);
  });

  it('are refused in a language that the app does not have, with those that it has', async () => {
    const { status, body } = await get('.rss?lang=it');
    expect([status, body.error.message]).toEqual([400, 'lang is "it": use ar, de, el, en, fr']);
  });

  it('describe a vacancy to search engines as its schema says', async () => {
    const { body } = await get(`/${documentId}.jsonld?lang=de`);
    const url = expect.stringMatching(`/api/vacancies/${documentId}$`);
    expect(body).toEqual({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      '@id': url,
      url,
      name: 'Schweißer',
      title: 'Schweißer',
      datePosted: '2022-02-01T09:00:00+01:00',
      validThrough: '2022-03-19T00:00:00+01:00',
      employmentType: 'FULL_TIME',
      totalJobOpenings: 2,
      hiringOrganization: { '@type': 'Organization', name: 'Stadtwerke' },
    });
  });
});
