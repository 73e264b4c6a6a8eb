import path from 'node:path';

import { takeTurn } from '../../../src/plugins/importer/server/src/turn';
import { startApp, type TestApp } from '../../support/app';
import {
  actions,
  createDocuments,
  everything,
  importInto,
  removeEverything,
  type Documents,
} from '../../support/documents';
import { EXAMPLES, sendDocuments, upload, uploadsOf, uploadTo, type Uploads } from '../../support/imports';
import { listen } from '../../support/listen';
import { PNG } from '../../support/media-files';
import { newAdministrator, newUser } from '../../support/people';
import { statementsOf } from '../../support/statements';
import { asToken } from '../../support/tokens';
import { until } from '../../support/until';

const IMPORT = 'plugin::importer.documents.import';
const AT = 'examples/documents';
const event = (title: string) =>
  `---\ntitle: ${title}\ndate: 2026-01-28\nevent_start_date: 2030-02-12\nlieu: Lorient\n---\n`;

describe('importing in the admin', () => {
  let app: TestApp;
  let headers: { Authorization: string };
  let examples: Uploads;
  const send = (which: 'check' | 'import', documents: Uploads, locale?: string) =>
    sendDocuments(app, which, documents, { headers, locale });

  beforeAll(async () => {
    app = await startApp();
    headers = await newAdministrator(app, [IMPORT]);
    examples = await uploadsOf(EXAMPLES, AT);
  });
  afterAll(() => app.stop());
  afterEach(() => removeEverything(app.strapi));

  it('is for administrators with the permission, and for nobody else', async () => {
    const others = [
      {},
      await newUser(app),
      await asToken(app, 'full-access'),
      await newAdministrator(app, ['plugin::deadlines.preview.at']),
    ];
    const documents = { 'a.md': event('Une rencontre') };
    const statuses = [];
    for (const other of others) {
      for (const route of ['check', 'import', 'survey', 'preview'] as const)
        statuses.push((await upload(app, route, documents, { headers: other })).status);
    }
    expect(statuses).toEqual([...Array(12).fill(401), ...Array(4).fill(403)]);
    expect((await send('check', documents)).status).toBe(200);
  });

  it('reports in a check what an import would do, and leaves no trace of it', async () => {
    const before = await everything(app.strapi);
    const check = await send('check', examples);
    expect(await everything(app.strapi)).toEqual(before);
    const done = await send('import', examples);
    const said = ({ report }: typeof done) => [actions(report!), report!.counts, report!.contradictions];
    expect([said(check), check.report?.dryRun]).toEqual([said(done), true]);
    expect(done.report).toMatchObject({
      dryRun: false,
      locale: 'fr',
      errors: [],
      counts: { event: { created: 4 } },
    });
  });

  it('does what the command line does with the same documents', async () => {
    const rows = async () => withoutIds(await everything(app.strapi));
    const { files } = await importInto(app.strapi, [EXAMPLES]);
    const byCommand = await rows();
    await removeEverything(app.strapi);
    const { report } = await send('import', examples);
    expect(await rows()).toEqual(byCommand);
    expect(withoutIds(report!.files)).toEqual(withoutIds(files));
  });

  it('sends a line after each document, and then the report', async () => {
    const { files, report } = await send('import', examples);
    expect(files).toEqual(report?.files);
    const documents = Object.keys(examples).filter((name) => name.endsWith('.md'));
    expect(files.map(({ file }) => file)).toEqual(documents);
  });

  it('reports a broken document among good ones with line and remedy, and imports the others', async () => {
    const latin = Buffer.from('---\ntitle: été\n---\n', 'latin1');
    const { report } = await send('import', { 'bad.md': latin, 'good.md': event('Une rencontre') });
    expect(report?.errors).toEqual([
      {
        file: 'bad.md',
        line: 2,
        message: 'the file is not UTF-8 text',
        code: 'not-utf8',
        values: {},
        remedy: 'save it as UTF-8 in an editor',
      },
    ]);
    expect((await app.http.get('/api/events')).body.data).toMatchObject([{ title: 'Une rencontre' }]);
  });

  it('writes in the locale that was chosen', async () => {
    await send('import', { 'a.md': event('A meeting') }, 'en');
    expect((await app.http.get('/api/events?locale=en')).body.data).toMatchObject([{ title: 'A meeting' }]);
    expect(await send('import', { 'a.md': event('x') }, 'xx')).toMatchObject({
      status: 400,
      problem: expect.stringMatching(/^the application has no locale "xx"; it has .*fr/),
    });
  });

  describe('finds the entry of a document', () => {
    let documents: Documents;
    beforeEach(async () => {
      documents = await createDocuments();
      await documents.write('rencontre.md', event('Une rencontre'));
      await importInto(app.strapi, [documents.folder]);
    });
    afterEach(() => documents.remove());

    it.each([
      ['its name alone', () => 'rencontre.md'],
      ['its folder and name', () => `${path.basename(documents.folder)}/rencontre.md`],
    ])('that the command line imported, by %s', async (_name, nameOf) => {
      const { report } = await send('import', { [nameOf()]: event('La rencontre') });
      expect(actions(report!, 'event')).toEqual(['event updated La rencontre']);
      expect((await app.http.get('/api/events')).body.data).toMatchObject([{ title: 'La rencontre' }]);
      const [{ path: known }] = (await everything(app.strapi))['plugin::importer.source'] as {
        path: string;
      }[];
      expect(report!.files).toMatchObject([{ file: known, status: 'imported' }]);
    });

    it('unless several are possible; then it says so and writes nothing', async () => {
      await send('import', { 'autre/rencontre.md': event('Une autre') });
      const { report } = await send('import', { 'rencontre.md': event('Laquelle') });
      expect(report!.errors).toMatchObject([{ file: 'rencontre.md', code: 'several-known' }]);
      expect(report!.errors[0].message).toContain('autre/rencontre.md');
      expect(report!.counts).toEqual({});
    });
  });

  describe('refuses', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.md`, 'x']));
    const large = 'x'.repeat(1024 * 1024);
    const CASES: [string, Uploads, number, string][] = [
      ['no document', {}, 400, 'there is no document to import'],
      ['too many documents', many, 400, 'there are 201 documents, 200 are the most'],
      [
        'a document that is too large',
        { 'a.md': `${large}x` },
        413,
        '"a.md" has 1025 KB, 1024 KB are the most',
      ],
      [
        'documents that are too large together',
        Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}.md`, large])),
        413,
        'the documents have 21504 KB together, 20480 KB are the most',
      ],
      ['nothing but files that are no documents', { 'a.pdf': 'x' }, 400, 'there is no document to import'],
      ['a path that leads away', { 'a/../../b.md': 'x' }, 400, '"../b.md" is not the path of a document'],
    ];
    it.each(CASES)('%s', async (_name, documents, status, problem) => {
      expect(await send('check', documents)).toMatchObject({
        status,
        problem: expect.stringContaining(problem),
      });
      const { status: same, body } = await upload(app, 'survey', documents, { headers });
      expect([same, body.error.message]).toEqual([status, expect.stringContaining(problem)]);
    });
  });

  it('runs one at a time: the second is told to wait, or has waited', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}.md`, event(`${index}`)])
    );
    const answers = await Promise.all([send('import', many), send('import', many)]);
    const created = answers.map(({ report }) => report?.counts.event.created ?? 0);
    expect(created.sort((a, b) => a - b)).toEqual([0, 30]);
    // SQLite has one connection, so the second may only have been accepted after the first was done.
    if (app.strapi.db.dialect.client !== 'postgres') return;
    expect(answers.sort((a, b) => a.status - b.status)).toMatchObject([
      { status: 200, report: { errors: [] } },
      {
        status: 409,
        problem: 'another import is under way: wait until it is done, then import again',
        details: { code: 'importer.under-way', parameters: {} },
      },
    ]);
    expect((await send('check', examples)).status).toBe(200);
  });

  it('takes the mapping and the files of the site along', async () => {
    const mapping =
      'sets:\n  - type: event\n    fields: { title: nom, cover: { fields: { image: visuel, alternativeText: nom } } }\n';
    const site = {
      'site/guichet-import.yml': mapping,
      'site/agenda/a.md': '---\nnom: Une rencontre\nvisuel: /images/port.png\n---\n',
      'site/images/port.png': PNG,
    };
    const { report } = await send('import', site);
    expect([report!.errors, report!.warnings]).toEqual([[], []]);
    const { body } = await app.http.get('/api/events?populate[cover][populate][image]=true');
    expect(body.data).toMatchObject([{ title: 'Une rencontre', cover: { image: { name: 'port.png' } } }]);
    const broken = { ...site, 'site/guichet-import.yml': 'sets: 1\n' };
    expect(await send('check', broken)).toMatchObject({
      status: 400,
      problem: 'site/guichet-import.yml, line 1: sets: write a list of sets',
    });
  });

  it('waits for no other process on SQLite, and on PostgreSQL for each', async () => {
    const giveBack = await takeTurn(app.strapi);
    const { status } = await send('check', { 'a.md': event('x') });
    await giveBack();
    expect(status).toBe(app.strapi.db.dialect.client === 'postgres' ? 409 : 200);
    expect((await send('check', { 'a.md': event('x') })).status).toBe(200);
  });

  describe('when the connection breaks', () => {
    /** Starts an import and hangs up at its first line. */
    const hangUp = async (which: 'check' | 'import', documents: Uploads) => {
      const leaving = new AbortController();
      const { signal } = leaving;
      const response = await uploadTo(await listen(app), which, documents, { headers, signal });
      await response.body!.getReader().read();
      leaving.abort();
    };
    const sources = () => app.strapi.db.query('plugin::importer.source' as 'api::call.call').count({});

    it('goes on to its end', async () => {
      await hangUp('import', examples);
      await until('all are imported', async () => (await sources()) === 8);
      const { report } = await untilFree(() => send('check', examples));
      expect(report!.files.map(({ status }) => status)).toEqual(Array(8).fill('unchanged'));
    });

    it('ends a check before its next document, and lets others import', async () => {
      const many = Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [`${index}.md`, event(`${index}`)])
      );
      const statements = await statementsOf(app, async () => {
        await hangUp('check', many);
        // Nothing of it reaches the database.
        const { status } = await untilFree(() => send('check', { 'a.md': 'x' }));
        expect(status).toBe(200);
      });
      const begun = statements.filter((sql) => sql.startsWith('SAVEPOINT guichet_import_file'));
      expect(begun.length).toBeGreaterThan(0);
      expect(begun.length).toBeLessThan(60);
      expect(await sources()).toBe(0);
    });
  });
});

/** Repeats the request until nobody else is importing. */
async function untilFree<T extends { status: number }>(ask: () => Promise<T>): Promise<T> {
  let answer = await ask();
  await until('nobody else imports', async () => {
    if (answer.status === 409) answer = await ask();
    return answer.status !== 409;
  });
  return answer;
}

/** What was written, without what differs each time. */
function withoutIds(value: unknown): unknown {
  const text = JSON.stringify(value, (key, item) =>
    /^(?:id|documentId|entryId|callIds|fileId|hash|fingerprints|.*At)$/i.test(key) &&
    !/^(?:opens|closes|starts|ends)At$/.test(key)
      ? undefined
      : item
  );
  return JSON.parse(text);
}
