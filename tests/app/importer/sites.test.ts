import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

import { GENERATORS, writeSite, type GeneratorName } from '../../../scripts/invented-sites';
import type { InventedDocument, InventedSite } from '../../../scripts/invented-sites/invented-site';
import type { ImportReport } from '../../../src/plugins/importer/server/src/domain/report';
import { MAPPING_FILE } from '../../../src/plugins/importer/server/src/domain/limits';
import type { Survey } from '../../../src/plugins/importer/server/src/admin/rules';
import { propose } from '../../../src/plugins/importer/server/src/domain/propose/propose';
import { writeProposal } from '../../../src/plugins/importer/server/src/domain/propose/write';
import { loadMapping } from '../../../src/plugins/importer/server/src/mapping/load-mapping';
import { parseMapping } from '../../../src/plugins/importer/server/src/mapping/parse-mapping';
import { prepareMapping } from '../../../src/plugins/importer/server/src/mapping/prepare';
import { proposeMapping } from '../../../src/plugins/importer/server/src/propose/propose-mapping';
import { startApp, type TestApp } from '../../support/app';
import { upload, uploadsOf, type Uploads } from '../../support/imports';
import { newAdministrator } from '../../support/people';
import { samples } from '../../support/samples';
import { everything, importInto, removeEverything } from '../../support/documents';

const FILE = 'plugin::upload.file';
/** Of each site. Six hundred take some minutes. */
const FILES = Number(process.env.SITE_FILES ?? 60);
/** What a person may have to change in a proposed mapping. */
const LINES = 20;

/** A passage of the proposed mapping, and what a person makes of it. */
type Edit = [from: string, to: string];

/** How the set of the posts begins. */
const POSTS = '    type: press-release\n    address: /:categories/:year/:month/:day/:title.html\n';

/** What the people of each site decide after they have read the proposal. */
const EDITS: Record<GeneratorName, Edit[]> = {
  jekyll: [
    ['          label: $item\n', '          label: { value: S’inscrire }\n'],
    [`${POSTS}    ignore:\n`, `${POSTS}    ignore:\n      - couleur\n`],
  ],
  hugo: [['    # mood, in', '    ignore: [mood]\n    # mood, in']],
  decap: [['    # humeur, in', '    ignore: [humeur]\n    # humeur, in']],
  eleventy: [['          label: $item\n', '          label: { value: Apply }\n']],
};

/** A word that one key of one document alone has, see scripts/invented-sites/items.ts. */
const OWN_WORD = /[a-z]+\d+(?:fr|en)(?![a-z])|(?:ligne|lire|Pers|poste)\d+/g;

describe('a whole site', () => {
  let app: TestApp;
  let folder: string;
  const moveIn = async () => {
    const { mapping } = await loadMapping([folder]);
    return importInto(app.strapi, [folder], { mapping });
  };

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-site-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await removeEverything(app.strapi);
    await app.strapi.db.query(FILE).deleteMany({});
  });

  it.each(Object.keys(EDITS) as GeneratorName[])('moves in from %s', async (generator) => {
    const site = writeSite(generator, folder, FILES);
    const { file } = await proposeMapping(app.strapi, folder);
    await edit(file, EDITS[generator]);
    const report = await moveIn();
    expect([report.errors, unfinished(report)]).toEqual([[], []]);
    expect(await entriesIn(app, Object.keys(site.entries))).toEqual(site.entries);
    expect(leftOutIn(report)).toEqual(site.leftOut.sort());
    expect(await lostWords(app, site, report, await ignoredBy(file))).toEqual([]);
    expect(await shownTooEarly(app, site)).toEqual([]);
    expect(await unanswered(app, site)).toEqual([]);
    expect([missing(report), await app.strapi.db.query(FILE).count({})]).toEqual([[], site.media.length]);
    await rename(path.join(folder, site.renamed.from), path.join(folder, site.renamed.to));
    const again = await moveIn();
    expect(
      again.files.flatMap(({ entries }) => entries).filter(({ action }) => action === 'created')
    ).toEqual([]);
    expect(again.gone).toEqual([]);
  });

  it('keeps a mapping that is there, and says so', async () => {
    writeSite('jekyll', folder, 20);
    await writeFile(path.join(folder, MAPPING_FILE), 'presets: [jekyll]\n');
    const { isWritten, text } = await proposeMapping(app.strapi, folder);
    expect([isWritten, text]).toEqual([false, expect.stringContaining('type: press-release')]);
    expect(await readFile(path.join(folder, MAPPING_FILE), 'utf8')).toBe('presets: [jekyll]\n');
  });

  describe('that is dropped into the admin', () => {
    const DOCUMENT = '+++\ntitre = "Un appel"\ncloture = "2030-06-14"\nlieu = "Lorient"\n+++\nLe texte.\n';
    const mapping = (closing: string) =>
      `sets:\n  - type: call\n    fields: { title: titre, closesAt: ${closing}, kind: { value: other } }\n`;
    let headers: { Authorization: string };
    beforeAll(async () => {
      headers = await newAdministrator(app, ['plugin::importer.documents.import']);
    });
    const preview = async (documents: Uploads) => upload(app, 'preview', documents, { headers });

    it.each(GENERATORS)('is proposed the same mapping as in a folder, from %s', async (generator) => {
      writeSite(generator, folder, 30);
      const { body } = await upload(app, 'survey', await uploadsOf(folder, 'site'), { headers });
      const { site, application } = body as Survey;
      const { text } = await proposeMapping(app.strapi, folder);
      expect(writeProposal(propose(site, application), null)).toBe(text.replace(/^# yaml-.*\n/, ''));
      expect(JSON.stringify(site.documents)).not.toMatch(/part\d+fr/);
    });

    it('says what cannot be read, and nothing of what lies beside the site', async () => {
      const files = {
        ...{ 'site/guichet-import.yml': '', 'site/a.md': '---\na: [\n---\n', 'b.md': DOCUMENT },
        ...{ 'site/_site/c.md': DOCUMENT, 'site/.git/d.md': DOCUMENT },
      };
      const { body } = await upload(app, 'survey', files, { headers });
      const { documents, unread } = (body as Survey).site;
      expect([documents, unread.map(({ path: at, problem }) => [at, problem.code])]).toEqual([
        [],
        [['a.md', 'invalid-yaml']],
      ]);
    });

    it('shows what one document becomes, and writes nothing', async () => {
      const before = await everything(app.strapi);
      const { body } = await preview({
        'site/guichet-import.yml': mapping('{ from: cloture, as: day-that-ends }'),
        'site/a.md': DOCUMENT,
      });
      expect(body).toEqual({
        ...{ type: 'call', title: 'Un appel', published: true, relations: [], warnings: [] },
        values: {
          ...{ title: 'Un appel', kind: 'other', body: 'Le texte.' },
          closesAt: '2030-06-14T22:00:00.000Z',
        },
        unplaced: [{ key: 'lieu', line: 4 }],
      });
      expect(await everything(app.strapi)).toEqual(before);
    });

    it('shows why a document cannot be imported, with line and remedy', async () => {
      const files = { 'guichet-import.yml': mapping('lieu'), 'a.md': DOCUMENT };
      expect((await preview(files)).body.error).toMatchObject({
        ...{ file: 'a.md', line: 4, code: 'impossible-date' },
        remedy: expect.stringContaining('2030-06-14'),
      });
      expect((await preview({ ...files, 'guichet-import.yml': 'sets: []\n' })).body).toMatchObject({
        leftOut: { code: 'not-recognised' },
      });
    });

    it.each([
      ['that is broken', 'sets: 1\n', 'site/guichet-import.yml, line 1: sets: write a list of sets'],
      ['for another application', 'sets: [{ type: x }]\n', /^sets\.0\.type: the application has no type "x"/],
    ])('refuses a mapping %s', async (_name, written, problem) => {
      const { status, body } = await preview({ 'site/guichet-import.yml': written, 'site/a.md': DOCUMENT });
      expect([status, body.error.message]).toEqual([400, expect.stringMatching(problem)]);
    });

    it('shows one document at a time, by a mapping, in a locale that there is', async () => {
      const documents = { 'guichet-import.yml': mapping('cloture'), 'a.md': DOCUMENT };
      const answers = [
        await preview({ ...documents, 'b.md': DOCUMENT }),
        await preview({ 'a.md': DOCUMENT }),
        await upload(app, 'preview', documents, { headers, locale: 'xx' }),
      ];
      expect(answers.map(({ status, body }) => [status, body.error.message])).toEqual([
        [400, 'a preview takes one document and guichet-import.yml'],
        [400, 'a preview takes one document and guichet-import.yml'],
        [400, expect.stringContaining('no locale "xx"')],
      ]);
    });
  });

  it('fits the application as the guide to importing shows it', async () => {
    const [sample] = samples('guides/import-documents.md', 'yaml');
    const { targetsFor } = await prepareMapping(app.strapi, parseMapping(sample));
    expect(targetsFor('appels/fr/a.md').map(({ model }) => model.name)).toEqual(['call']);
  });

  const leftOutIn = (report: ImportReport) =>
    report.files
      .filter(({ status }) => status === 'left-out')
      .map(({ file }) => path.relative(folder, path.resolve(file)))
      .sort();
});

async function edit(file: string, edits: Edit[]): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const lines = edits.map(([from, to]) =>
    Math.max(...[from, to].map((one) => one.trim().split('\n').length))
  );
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(LINES);
  await writeFile(file, text);
}

/** Addresses of published documents that lead nowhere. */
async function unanswered({ http }: TestApp, { documents }: InventedSite): Promise<string[]> {
  const left: string[] = [];
  for (const address of documents.flatMap((one) => (one.state === 'published' ? one.addresses : []))) {
    const { body } = await http.get(`/api/redirects/paths?path=${encodeURIComponent(address)}`);
    if (body.data?.length !== 1) left.push(address);
  }
  return left;
}

function missing({ warnings }: ImportReport): string[] {
  return warnings.filter(({ code }) => code.startsWith('media-')).map(({ message }) => message);
}

function unfinished({ files }: ImportReport): string[] {
  return files.filter(({ status }) => status === 'skipped' || status === 'broken').map(({ file }) => file);
}

const rowsOf = async ({ strapi }: TestApp, type: string) =>
  (await everything(strapi))[`api::${type}.${type}`] as { documentId: string }[];

async function entriesIn(app: TestApp, types: string[]): Promise<Record<string, number>> {
  const counted = types.map(async (type) => {
    const rows = await rowsOf(app, type);
    return [type, new Set(rows.map(({ documentId }) => documentId)).size] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

/** Keys that the mapping leaves out. */
async function ignoredBy(file: string): Promise<string[]> {
  const { sets } = parse(await readFile(file, 'utf8')) as { sets: { ignore?: string[] }[] };
  return sets.flatMap(({ ignore = [] }) => ignore);
}

/** Words that are neither in an entry nor quoted by a warning, nor under a key that the report or the mapping names. */
async function lostWords(
  { strapi }: TestApp,
  { documents, files }: InventedSite,
  { unplaced, warnings }: ImportReport,
  ignored: string[]
): Promise<string[]> {
  const rows = Object.entries(await everything(strapi)).filter(([uid]) => uid.startsWith('api::'));
  const kept = new Set(JSON.stringify([rows, warnings]).match(OWN_WORD));
  const isNamed = (word: string, { path: at, keys }: InventedDocument) =>
    Object.entries(keys)
      .filter(([, value]) => JSON.stringify(value).includes(word))
      .some(([key]) => {
        const isKey = (one: string) => one === key || one.startsWith(`${key}.`);
        return ignored.includes(key) || unplaced.some((one) => one.file.endsWith(`/${at}`) && isKey(one.key));
      });
  const wordsIn = (at: string) => String(files.get(at)).match(OWN_WORD) ?? [];
  const inDocuments = documents.flatMap((one) =>
    wordsIn(one.path).filter((word) => !kept.has(word) && !isNamed(word, one))
  );
  const data = [...files.keys()].filter((at) => at.includes('_data/'));
  return [...inDocuments, ...data.flatMap(wordsIn).filter((word) => !kept.has(word))];
}

const PLURALS: Record<string, string> = {
  call: 'calls',
  event: 'events',
  'press-release': 'press-releases',
  'program-page': 'program-pages',
};

/** Documents that the old site held back, and that the public sees now. */
async function shownTooEarly({ http }: TestApp, { documents }: InventedSite): Promise<string[]> {
  const shown: string[] = [];
  for (const { type, locale, keys, state, path: at } of documents.filter(
    (one) => one.state !== 'published'
  )) {
    const title = encodeURIComponent(String(keys.title ?? keys.t ?? keys.headline));
    const { body } = await http.get(`/api/${PLURALS[type]}?locale=${locale}&filters[title]=${title}`);
    if (body.data.length > 0) shown.push(`${at} (${state})`);
  }
  return shown;
}
