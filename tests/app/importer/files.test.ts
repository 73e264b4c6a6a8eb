import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { LIMITS } from '../../../src/plugins/importer/server/src/domain/limits';
import { exitCodeOf } from '../../../src/plugins/importer/server/src/domain/report';
import { startApp, type TestApp } from '../../support/app';
import {
  createDocuments,
  everything,
  importInto,
  removeEverything,
  type Documents,
} from '../../support/documents';
import { asToken } from '../../support/tokens';

const CLI = path.resolve(__dirname, '../../../src/plugins/importer/dist/server/cli.js');
const event = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2030-01-28\nevent_start_date: 2030-02-12\nlieu: Lorient\ntags:\n- ${title}\n${more}---\n`;

const BROKEN: [string, string | Uint8Array, number | null, string][] = [
  ['bad-yaml.md', '---\ntitle: "ouvert\nlieu: x\n---\n', 3, 'not valid YAML'],
  ['no-title.md', '---\nlieu: x\n---\n', 2, 'no title'],
  ['impossible-date.md', event('x').replace('2030-02-12', '2030-02-30'), 4, '"2030-02-30"'],
  ['not-utf8.md', Buffer.from('---\ntitle: été\n---\n', 'latin1'), 2, 'not UTF-8'],
  ['no-front-matter.md', 'Bonjour\n', 1, 'no front matter'],
  [
    'too-long.md',
    event('x').replace('lieu: Lorient', `lieu: ${'x'.repeat(256)}`),
    null,
    'place has 256 characters',
  ],
  [
    'refused.md',
    '---\ntitle: Un communiqué refusé\ntags: [refusé]\ncontact-presse:\n  name: Maëlle\n  email: pas-une-adresse\n---\nRépondez à l’appel à projets jusqu’au 15 mars 2030.\n',
    null,
    'email must be a valid email',
  ],
];

const AS_PEOPLE_WRITE = `---
title: Atelier : lire la mer
title: Atelier : lire les cartes
date: 7 avril 2031
event_start_date: 14 mai 2031 à 17h30
timezone: America/Cayenne
location: "Salle X, 12 rue du Port, 29200 Brest"
mode: en présentiel et à distance
champs_informations:
- intitule: Inscription
  contenu: "Par courriel à carte@mer.test, jusqu’au 5 mai 2031"
...
Un texte.
`;
const PAGE = `---
title: Un programme
head: { desc: Un mot }
calendrier:
- Dépôt des dossiers (du 3 mars au 18 avril 2031)
- Jury [15/05/2031]
---
`;

describe('importing files', () => {
  let app: TestApp;
  let documents: Documents;
  const counts = async () =>
    Object.fromEntries(
      Object.entries(await everything(app.strapi))
        .map(([uid, rows]) => [uid, rows.length])
        .filter(([, count]) => count !== 0)
    );

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    documents = await createDocuments();
  });
  afterEach(async () => {
    await documents.remove();
    await removeEverything(app.strapi);
  });

  it('reports broken ones with line and remedy, and goes on with the others', async () => {
    for (const [name, text] of BROKEN) await documents.write(name, text);
    await documents.write('zz.md', event('Une rencontre'));
    const report = await importInto(app.strapi, [documents.folder]);
    const errors = report.errors.map(({ file, line, message }) => [path.basename(file), line, message]);
    expect(errors).toEqual(
      BROKEN.map(([name, , line, message]) => [name, line, expect.stringContaining(message)]).sort()
    );
    expect(report.errors.every(({ remedy }) => remedy.length > 0)).toBe(true);
    expect([exitCodeOf(report), report.files.at(-1)?.status]).toEqual([1, 'imported']);
    expect((await app.http.get('/api/events')).body.data).toMatchObject([{ title: 'Une rencontre' }]);
  });

  it.each(['refused.md', 'too-long.md'])('leaves nothing of a refused one: %s', async (name) => {
    await documents.write(name, BROKEN.find(([broken]) => broken === name)?.[1]);
    const report = await importInto(app.strapi, [documents.folder]);
    expect([report.errors.length, await counts()]).toEqual([1, {}]);
  });

  it('leaves no trace of a dry run, which reports what an import then does', async () => {
    for (const name of ['webinaire.md', 'communique.md', 'communes.md']) await documents.write(name);
    await documents.write('refused.md', BROKEN.find(([name]) => name === 'refused.md')?.[1]);
    const published: string[] = [];
    app.strapi.eventHub.on('entry.publish', async ({ uid }: { uid: string }) => void published.push(uid));
    const dry = await importInto(app.strapi, [documents.folder], { dryRun: true });
    expect([await counts(), published]).toEqual([{}, []]);
    const real = await importInto(app.strapi, [documents.folder]);
    expect([dry.counts, dry.errors, dry.contradictions]).toEqual([
      real.counts,
      real.errors,
      real.contradictions,
    ]);
    expect(dry.counts).toMatchObject({
      call: { created: 2 },
      event: { created: 1 },
      'program-page': { created: 1 },
    });
  });

  it('makes a draft of "published: false", with everything that only it mentions', async () => {
    await documents.write('communique.md');
    await importInto(app.strapi, [documents.folder]);
    const editor = await asToken(app, 'full-access');
    for (const plural of ['press-releases', 'press-contacts', 'calls', 'categories']) {
      const list = async (status: string) =>
        (await app.http.get(`/api/${plural}?status=${status}`).set(editor)).body.data.length;
      expect([plural, await list('published'), (await list('draft')) > 0]).toEqual([plural, 0, true]);
    }
  });

  it('finds a shared press contact by e-mail, and publishes it with the first published document', async () => {
    await documents.write('communique.md');
    await documents.write(
      'zz.md',
      '---\ntitle: Un autre\ncontact-presse:\n  nom: M. Kerdoncuff\n  email: PRESSE@sillage.test\n---\n'
    );
    await importInto(app.strapi, [documents.folder]);
    const contacts = (await app.http.get('/api/press-contacts?populate=*')).body.data;
    expect(contacts).toMatchObject([{ name: 'M. Kerdoncuff', phones: [{}, {}] }]);
  });

  it('writes entries in the locale that is requested', async () => {
    await documents.write('webinaire.md');
    await importInto(app.strapi, [documents.folder], { locale: 'en' });
    const list = async (locale: string) =>
      (await app.http.get(`/api/events?locale=${locale}&populate=*`)).body.data;
    expect([await list('fr'), await list('en')]).toMatchObject([[], [{ locale: 'en', tags: [{}, {}] }]]);
  });

  it('reads dates, places and steps as people write them', async () => {
    await documents.write('a.md', AS_PEOPLE_WRITE);
    await documents.write('b.md', PAGE);
    const { errors, unplaced, warnings } = await importInto(app.strapi, [documents.folder]);
    const noted = warnings.map(({ line, code }) => [line, code]);
    expect([errors, unplaced, noted]).toEqual([
      [],
      [],
      [
        [2, 'text-without-quotes'],
        [3, 'text-without-quotes'],
        [2, 'key-repeated'],
      ],
    ]);
    expect((await app.http.get('/api/events?populate=registration')).body.data).toMatchObject([
      {
        title: 'Atelier : lire les cartes',
        startsAt: '2031-05-14T20:30:00.000Z',
        timezone: 'America/Cayenne',
        place: 'Salle X',
        address: '12 rue du Port, 29200 Brest',
        attendanceMode: 'hybrid',
        registration: { label: 'carte@mer.test', url: 'mailto:carte@mer.test' },
        registrationClosesAt: '2031-05-06T03:00:00.000Z',
      },
    ]);
    expect((await app.http.get('/api/program-pages?populate=steps')).body.data).toMatchObject([
      {
        steps: [
          {
            title: 'Dépôt des dossiers',
            dateLabel: 'du 3 mars au 18 avril 2031',
            startsAt: '2031-03-02T23:00:00.000Z',
            endsAt: '2031-04-18T22:00:00.000Z',
          },
          { title: 'Jury', startsAt: '2031-05-14T22:00:00.000Z', endsAt: '2031-05-15T22:00:00.000Z' },
        ],
      },
    ]);
  });

  it('says once that sentences of a language are not read', async () => {
    await app.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German' });
    await documents.write('a.md', event('Ein Treffen'));
    await documents.write('b.md', event('Noch ein Treffen', 'lang: de\n'));
    await documents.write('c.md', event('Une rencontre', 'lang: fr\n'));
    const { files, warnings } = await importInto(app.strapi, [documents.folder], { locale: 'de' });
    expect([files.length, warnings.map(({ code, values }) => [code, values])]).toEqual([
      3,
      [['language-not-read', { language: 'Deutsch' }]],
    ]);
  });

  it('is not an API', async () => {
    const query = '{ __schema { types { name } } }';
    const { data } = (await app.http.post('/graphql').send({ query })).body;
    const names = data.__schema.types.map(({ name }: { name: string }) => name);
    expect([names.includes('Event'), names.filter((name: string) => /^Importer/i.test(name))]).toEqual([
      true,
      [],
    ]);
    expect((await app.http.get('/api/importer/sources')).status).toBe(404);
  });

  describe('from the command line', () => {
    const run = (...args: string[]) =>
      new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
        execFile(process.execPath, [CLI, ...args], { env: process.env }, (error, stdout, stderr) =>
          resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
        );
      });

    it('exits with 0, with a line per file and a report', async () => {
      await documents.write('webinaire.md');
      const file = path.join(documents.folder, 'report.json');
      const { code, stdout } = await run(documents.folder, '--report', file);
      expect([code, stdout.split('\n')[0]]).toEqual([
        0,
        expect.stringMatching(/^imported .*webinaire\.md: call created /),
      ]);
      expect(stdout).toContain('event: 1 created');
      const report = JSON.parse(await readFile(file, 'utf8'));
      expect(report.counts.event).toEqual({ created: 1 });
    });

    it('exits with 1 when a file is broken', async () => {
      await documents.write('bad.md', '---\nlieu: x\n---\n');
      const { code, stdout } = await run(documents.folder);
      expect([code, stdout]).toEqual([1, expect.stringContaining('bad.md:2: the document has no title')]);
    });

    it('refuses a file above the admin’s limit, with size, limit and remedy', async () => {
      await documents.write('large.md', event('x').padEnd(LIMITS.documentBytes + 1));
      const { code, stdout } = await run(documents.folder);
      expect([code, stdout]).toEqual([
        1,
        expect.stringMatching(
          /large\.md: the document has 1025 KB, 1024 KB are the most\n.*remedy: leave it out, or split it/
        ),
      ]);
    });

    it.each([
      ['no file matches', ['nulle-part/*.md'], 'no file matches: nulle-part/*.md'],
      ['no file is given', [], "missing required argument 'files'"],
      ['an option is unknown', ['--force', '.'], "unknown option '--force'"],
      [
        'the report cannot be written',
        [__filename, '--report', 'nulle/part.json'],
        'the report cannot be written',
      ],
      ['the locale is unknown', [__filename, '--locale', 'xx'], 'no locale "xx"; it has'],
    ])('exits with 2 when %s', async (_name, args, message) => {
      const { code, stderr } = await run(...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    });
  });
});
