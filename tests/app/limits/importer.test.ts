import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { LIMITS } from '../../../src/plugins/importer/server/src/domain/limits';
import type { FileReport } from '../../../src/plugins/importer/server/src/domain/report';
import type { Threads } from '../../../src/plugins/importer/server/src/reading/threads';
import { startApp, type TestApp } from '../../support/app';
import { createDocuments, importInto, removeEverything, type Documents } from '../../support/documents';
import { sendDocuments, uploadTo } from '../../support/imports';
import { listen } from '../../support/listen';
import { newAdministrator } from '../../support/people';
import { until } from '../../support/until';

const MB = 1024 * 1024;
const event = (body: string, more = '') =>
  `---\ntitle: Une rencontre\ndate: 2030-01-28\nevent_start_date: 2030-02-12\nlieu: Lorient\n${more}---\n${body}`;
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const filled = (text: string) => text.repeat(Math.floor((MB - 1000) / Buffer.byteLength(text)));

/** Texts that once took half a minute, as long as a document may be. */
const HOSTILE: [string, string][] = [
  ['a line of 100 kB', event('a'.repeat(100_000))],
  ['a paragraph of 10,000 sentences', event('Une phrase de texte courant, simple. '.repeat(10_000))],
  ['1,600 lines', event(lines(1_600, (index) => `${index} ${'mot '.repeat(12)}\n`))],
  [
    '20,000 unknown keys',
    event(
      '',
      lines(20_000, (index) => `k${index}: v\n`)
    ),
  ],
  ['1 MB on a line', event(filled('a'))],
  ['1 MB of sentences', event(filled('Une phrase. '))],
  ['1 MB of calls', event(filled('Le 6e appel à projets est ouvert. '))],
  ['1 MB of registrations', event(filled('Inscrivez-vous jusqu’à demain. '))],
  ['1 MB of list items', event(filled('* a\n'))],
];

/** Documents that create as many entries as a document may. */
const FULL: [string, string][] = [
  ['tags', event('', `tags:\n${lines(LIMITS.entries, (index) => `- mot ${index}\n`)}`)],
  [
    'press contacts',
    `---\ntitle: Un\ncontact-presse:\n${lines(LIMITS.entries, (index) => `- nom: N ${index}\n  tel: 01 99 00 12 34\n`)}---\n`,
  ],
  [
    'information fields and slides',
    event(
      '',
      `champs_informations:\n${lines(LIMITS.items, (index) => `- intitule: ${index}\n`)}` +
        `diaporama:\n${lines(LIMITS.items, (index) => `- image: /${index}.png\n`)}`
    ),
  ],
];

/** On a loaded machine. Alone, the longest import takes 1.5 s, and the longest pause 60 ms. */
const ROOM = { import: 20_000, silence: 2_000 };

describe('what an import may cost', () => {
  let app: TestApp;
  let documents: Documents;

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

  it.each(HOSTILE)('is done or refused in seconds: %s', async (name, text) => {
    await documents.write('a.md', text);
    const start = performance.now();
    const { files, errors } = await importInto(app.strapi, [documents.folder]);
    expect(performance.now() - start).toBeLessThan(ROOM.import);
    const refused = name.includes('keys');
    expect([files[0].status, errors.map(({ code }) => code)]).toEqual([
      refused ? 'broken' : 'imported',
      refused ? ['front-matter-too-many'] : [],
    ]);
  });

  it.each(FULL)('is done in seconds with as much as there may be: %s', async (_name, text) => {
    await documents.write('a.md', text);
    const start = performance.now();
    const { files } = await importInto(app.strapi, [documents.folder]);
    expect(performance.now() - start).toBeLessThan(ROOM.import);
    expect(files).toMatchObject([{ status: 'imported' }]);
  });

  it('ends at the limit of entries per document', async () => {
    const tags = (count: number) => `tags:\n${lines(count, (index) => `- mot ${index}\n`)}`;
    const call = 'L’appel à projets est ouvert jusqu’au 3 mars 2030.';
    await documents.write('a.md', event(call, tags(LIMITS.entries)));
    await documents.write('b.md', event(call, tags(1)));
    const { errors, counts } = await importInto(app.strapi, [documents.folder]);
    expect(errors).toMatchObject([
      {
        message: 'the document has 51 calls, tags and press contacts, 50 are the most',
        remedy: 'split it, or leave out some of them',
      },
    ]);
    expect(counts).toEqual({ event: { created: 1 }, tag: { created: 1 }, call: { created: 1 } });
  });

  it('of a file is checked before it is read: one that is too large is reported, and the others are imported', async () => {
    await documents.write('large.md', event(' '.repeat(LIMITS.documentBytes)));
    await documents.write('small.md', event(''));
    const { errors, counts } = await importInto(app.strapi, [documents.folder]);
    expect(errors).toMatchObject([
      {
        file: expect.stringMatching(/large\.md$/),
        message: 'the document has 1025 KB, 1024 KB are the most',
        remedy: 'leave it out, or split it',
      },
    ]);
    expect(counts).toEqual({ event: { created: 1 } });
  });

  describe('in time', () => {
    let threads: Threads;
    beforeEach(() => {
      threads = app.strapi.plugin('importer').service('threads');
    });
    afterEach(() => jest.restoreAllMocks());

    it('is limited: the thread is ended, the document refused, and the next one read', async () => {
      const take = jest.spyOn(threads, 'take');
      const limit = jest.replaceProperty(LIMITS, 'readingTime', 1);
      await documents.write('a.md', event(filled('* a\n')));
      const { errors } = await importInto(app.strapi, [documents.folder]);
      expect(errors).toMatchObject([
        {
          code: 'takes-too-long',
          message: 'the document was not read within 0.001 seconds',
          remedy: 'split it into shorter documents, or leave out what is not text',
        },
      ]);
      expect(threadsOf(take)).toEqual([ENDED]);
      limit.restore();
      expect((await importInto(app.strapi, [documents.folder])).counts).toEqual({ event: { created: 1 } });
    });

    it('is not spent on an abandoned check: its thread is ended', async () => {
      const take = jest.spyOn(threads, 'take');
      const headers = await newAdministrator(app, [IMPORT]);
      const many = Object.fromEntries(HOSTILE.map(([, text], index) => [`${index}.md`, text]));
      const leaving = new AbortController();
      const answer = uploadTo(await listen(app), 'check', many, { headers, signal: leaving.signal });
      await until('a thread reads', () => take.mock.results.length > 0);
      leaving.abort();
      await expect(answer).rejects.toThrow('aborted');
      await until('it is ended', () => threadsOf(take)[0] === ENDED);
      expect(take).toHaveBeenCalledTimes(1);
      const free = async () =>
        (await sendDocuments(app, 'check', { 'a.md': 'x' }, { headers })).status === 200;
      await until('others may import', free);
    });
  });

  it('is not taken from others: the server keeps answering', async () => {
    const all = [...HOSTILE, ...FULL];
    const address = await listen(app);
    const headers = await newAdministrator(app, [IMPORT]);
    const many = Object.fromEntries(all.map(([, text], index) => [`${index}.md`, text]));
    let longest = 0;
    for (const which of ['check', 'import'] as const) {
      let done = false;
      const answer = uploadTo(address, which, many, { headers }).then((response) => response.text());
      const end = () => void (done = true);
      answer.then(end, end);
      while (!done) {
        const start = performance.now();
        expect(await statusOf(`${address}/_health`)).toBe(204);
        longest = Math.max(longest, performance.now() - start);
        await wait(10);
      }
      const { report } = JSON.parse((await answer).trim().split('\n').at(-1)!);
      const errors: { code: string }[] = report.errors;
      // On a busy machine, a document may reach the time limit.
      const refused = errors.filter(({ code }) => code !== 'takes-too-long');
      expect(refused).toMatchObject([{ code: 'front-matter-too-many' }]);
      expect(report.files.filter(({ status }: FileReport) => status === 'imported')).toHaveLength(
        all.length - errors.length
      );
    }
    process.stdout.write(
      `The longest that /_health took while documents were imported: ${Math.round(longest)} ms\n`
    );
    expect(longest).toBeLessThan(ROOM.silence);
  });
});

/** Over a connection of its own, because one that was kept alive may have just been closed. */
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
  });
}

const IMPORT = 'plugin::importer.documents.import';
/** The id of a thread that has ended. */
const ENDED = -1;

function threadsOf(take: jest.SpyInstance<ReturnType<Threads['take']>>): number[] {
  return take.mock.results.map(({ value }) => value.threadId);
}
