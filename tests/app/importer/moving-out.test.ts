import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { UID } from '@strapi/strapi';
import { glob } from 'tinyglobby';
import type { AddressesServices } from '@guichet/strapi-plugin-addresses';

import { FORMATS } from '../../../src/plugins/importer/server/src/domain/exported/formats';
import type { ImportReport } from '../../../src/plugins/importer/server/src/domain/report';
import {
  exportEntries,
  type ExportOptions,
} from '../../../src/plugins/importer/server/src/export/export-entries';
import { startApp, type TestApp } from '../../support/app';
import { importInto, removeEverything } from '../../support/documents';
import { documentsOf, iso, minute, setClock } from '../../support/entries';
import { PNG, UPLOADS } from '../../support/media-files';
import { newPicture } from '../../support/picture';
import { publicContent } from '../../support/public-content';
import { randomEntries, type RandomEntry } from '../../support/random-entries';

/** Entries of each type. 1,000 in all with EXPORTED=143; CI has not the time. */
const OF_EACH = Number(process.env.EXPORTED ?? 4);
const TIME = 240_000 + OF_EACH * 15_000;

/** Embargoes and windows of the entries lie ahead. */
const NOW = '2030-01-01T00:00:00.000Z';

const EVENT = 'api::event.event';

const TYPES: [UID.ContentType, string][] = [
  ['api::category.category', 'categories'],
  ['api::tag.tag', 'tags'],
  ['api::press-contact.press-contact', 'press-contacts'],
  ['api::program-page.program-page', 'program-pages'],
  ['api::call.call', 'calls'],
  ['api::event.event', 'events'],
  ['api::press-release.press-release', 'press-releases'],
];

/** The addresses that entries had. */
const TABLES = ['plugin::addresses.slug', 'plugin::addresses.path'];

describe('moving out', () => {
  let app: TestApp;
  let folder: string;
  const into = (name: string, options: Partial<ExportOptions> = {}) =>
    exportEntries(app.strapi, path.join(folder, name), { format: 'markdown', drafts: false, ...options });
  const back = (name: string) => importInto(app.strapi, [path.join(folder, name)]);

  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOW);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-export-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await empty();
  });

  async function empty(): Promise<void> {
    await removeEverything(app.strapi);
    for (const uid of [...TABLES, 'plugin::links.published-link'] as UID.ContentType[])
      await app.strapi.db.query(uid).deleteMany({});
  }

  it(
    'changes nothing where it came from, and gives an empty application the same',
    async () => {
      const content = fc.tuple(...TYPES.map(([uid]) => randomEntries(app.strapi, uid, OF_EACH)));
      const options = fc.record({ format: fc.constantFrom(...FORMATS), drafts: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(content, options, async (all, wanted) => {
          await make(all);
          const before = await seen();
          expect(before.paths).not.toEqual([]);
          await into('first', wanted);
          const rows = await stored();
          const again = await back('first');
          expect([again.errors, again.warnings]).toEqual([[], []]);
          expect(outcomes(again)).toEqual(['unchanged']);
          expect(await stored()).toEqual(rows);
          await empty();
          const moved = await back('first');
          expect([moved.errors, moved.warnings]).toEqual([[], []]);
          expect(await seen()).toEqual(before);
          await into('second', wanted);
          expect(await filesIn('second')).toEqual(await filesIn('first'));
        }),
        { numRuns: 1, endOnFailure: true }
      );
    },
    TIME
  );

  it('writes into an empty folder or a former export alone, and removes only what it wrote', async () => {
    const [kept, gone] = [await event('Reste'), await event('Part')];
    await mkdir(path.join(folder, 'site', '.git'), { recursive: true });
    await into('site');
    expect(await exists('site/events/part.md')).toBe(true);
    await writeFile(path.join(folder, 'site', 'events', 'notes.md'), 'mine');
    await documentsOf(app, EVENT).unpublish({ documentId: gone });
    expect(await into('site')).toEqual({ documents: 1, media: 0, removed: 1, missing: [] });
    expect(await glob('**/*.md', { cwd: path.join(folder, 'site') })).toEqual(
      expect.arrayContaining(['events/reste.md', 'events/notes.md'])
    );
    expect(await exists('site/events/part.md')).toBe(false);
    expect(await into('site', { drafts: true, format: 'hugo' })).toMatchObject({ documents: 2, removed: 1 });
    expect(await exists('site/content/events/part.draft.fr.md')).toBe(true);
    await expect(into('site/events')).rejects.toThrow('holds "notes.md" and no former export');
    expect(kept).not.toBe(gone);
  });

  it('takes along the files that entries and their texts name, and says which are not there', async () => {
    const [image, lost] = [
      await newPicture(app),
      await newPicture(app, { hash: 'x', url: '/uploads/x.png' }),
    ];
    await writeFile(path.join(UPLOADS, 'phare.png'), PNG);
    const body = 'Voir ![le phare](/uploads/phare.png), https://example.org/uploads/phare.png';
    const slides = [
      { image, alternativeText: 'Un phare' },
      { image: lost, alternativeText: 'Rien' },
    ];
    await event('Avec images', { body, slides });
    const report = await into('site');
    expect(report).toMatchObject({ media: 1, missing: ['/uploads/x.png'] });
    expect(await readFile(path.join(folder, 'site', 'media', 'phare.png'))).toEqual(PNG);
    const text = await readFile(path.join(folder, 'site', 'events', 'avec-images.md'), 'utf8');
    expect(text).toContain('![le phare](/media/phare.png), https://example.org/uploads/phare.png');
    expect(text).toContain('src: /media/phare.png');
    expect(outcomes(await back('site'))).toEqual(['unchanged']);
  });

  it('takes back what was changed in the files, unless an editor changed it too', async () => {
    const documentId = await event('Une rencontre', { body: 'Un texte.' });
    await into('site');
    const change = (from: string, to: string) => edited('site/events/une-rencontre.md', from, to);
    await change('Un texte.', 'Un autre texte.');
    // No import wrote this entry.
    expect(outcomes(await back('site'))).toEqual(['kept']);
    await empty();
    expect(outcomes(await back('site'))).toEqual(['created']);
    await change('Un autre texte.', 'Un dernier texte.');
    expect(outcomes(await back('site'))).toEqual(['updated']);
    expect(await documentsOf(app, EVENT).findOne({ documentId, status: 'published' })).toMatchObject({
      body: 'Un dernier texte.',
    });
    await documentsOf(app, EVENT).update({ documentId, data: { body: 'Le mien.' } });
    await change('Un dernier texte.', 'Plus rien.');
    expect(outcomes(await back('site'))).toEqual(['kept']);
  });

  it('keeps what is published and its draft apart, also when one of the two files changes or goes', async () => {
    const documentId = await event('Une rencontre', { body: 'Public.' });
    await documentsOf(app, EVENT).update({ documentId, data: { body: 'En cours.' } });
    await into('site', { drafts: true });
    await empty();
    await back('site');
    await edited('site/events/une-rencontre.md', 'Public.', 'Plus public.');
    await back('site');
    const now = async (status: string) =>
      (await documentsOf(app, EVENT).findOne({ documentId, status }))?.body;
    expect([await now('published'), await now('draft')]).toEqual(['Plus public.', 'En cours.']);
    await rm(path.join(folder, 'site', 'events', 'une-rencontre.draft.md'));
    const { gone } = await importInto(app.strapi, [path.join(folder, 'site')], { prune: true });
    expect([gone, await now('published')]).toEqual([[], 'Plus public.']);
  });

  it('takes a document that somebody added, and names what is wrong in one', async () => {
    await event('Une rencontre');
    await into('site');
    const add = (name: string, front: string) =>
      writeFile(path.join(folder, 'site', 'events', name), `---\ntype: event\n${front}\n---\n\nUn texte.\n`);
    await add('new.md', 'title: Nouveau\nplase: Nantes\nlocale: fr');
    await add('wrong.md', 'title: Faux\nid: 12');
    const { errors, unplaced, counts } = await back('site');
    expect(counts).toEqual({ event: { unchanged: 1, created: 1 } });
    expect(unplaced).toMatchObject([{ key: 'plase', line: 4 }]);
    expect(errors).toMatchObject([
      { code: 'not-an-id', remedy: expect.stringContaining('leave the line "id" out') },
    ]);
    expect(outcomes(await back('site'))).toEqual(['unchanged']);
  });

  const event = async (title: string, data: object = {}) => {
    const given = { title, startsAt: '2031-01-01T10:00:00.000Z', ...data };
    return (await documentsOf(app, EVENT).create({ data: given, locale: 'fr', status: 'published' }))
      .documentId;
  };
  const exists = async (file: string) => (await glob(file, { cwd: folder })).length > 0;
  const edited = async (file: string, from: string, to: string) => {
    const target = path.join(folder, file);
    await writeFile(target, (await readFile(target, 'utf8')).replace(from, to));
  };

  const outcomes = ({ counts }: ImportReport) => [
    ...new Set(Object.values(counts).flatMap((count) => Object.keys(count!))),
  ];

  async function make(all: RandomEntry[][]): Promise<void> {
    setClock(app.strapi, '2029-01-01T00:00:00.000Z');
    const made = new Map<string, string[]>();
    for (const [index, [uid]] of TYPES.entries()) {
      const ids: string[] = [];
      for (const entry of all[index]) ids.push(await makeOne(uid, entry, made));
      made.set(uid, ids);
    }
    setClock(app.strapi, '2029-06-01T00:00:00.000Z');
    for (const [uid] of TYPES)
      for (const [index, documentId] of made.get(uid)!.entries()) await edit(uid, documentId, index);
    setClock(app.strapi, NOW);
  }

  /** Some get another slug, some another deadline, some a draft that nobody has published, and some are withdrawn. */
  async function edit(uid: UID.ContentType, documentId: string, index: number): Promise<void> {
    const documents = documentsOf(app, uid);
    const { slug, closesAt } = (await documents.findOne({ documentId, status: 'draft' }))!;
    const change = async (data: object, status: string) =>
      void (await documents.update({ documentId, data, status }));
    if (slug) await claim(uid, documentId, `/ancien/${uid.split('.')[1]}/${index}`);
    if (slug && index % 4 === 1) await change({ slug: `${slug as string}-anew` }, 'published');
    if (closesAt && index % 2 === 0) {
      const later = iso(Date.parse(closesAt as string) + minute);
      await change({ closesAt: later, deadlineChangeNote: 'Une semaine : "de plus"' }, 'published');
    }
    if (index % 4 === 2) await change({ [slug ? 'slug' : 'role']: `draft-${index}` }, 'draft');
    if (index % 8 === 7) await documents.unpublish({ documentId });
  }

  /** A path of the site that the entry moved in from. */
  async function claim(uid: string, documentId: string, old: string): Promise<void> {
    const paths = app.strapi.plugin('addresses').service('paths') as AddressesServices['paths'];
    await paths.claim({ uid, documentId, locale: 'fr', paths: [old] });
  }

  async function makeOne(
    uid: UID.ContentType,
    { data, links, translation }: RandomEntry,
    made: Map<string, string[]>
  ): Promise<string> {
    const linked = Object.entries(links).map(([name, { target, many, places }]) => {
      const known = made.get(target) ?? [];
      const ids = known.length > 0 ? [...new Set(places.map((place) => known[place % known.length]))] : [];
      return [name, many ? ids : (ids[0] ?? null)] as const;
    });
    const whole = { ...data, ...Object.fromEntries(linked) };
    const { documentId } = await documentsOf(app, uid).create({
      data: whole,
      locale: 'fr',
      status: 'published',
    });
    if (translation)
      await documentsOf(app, uid).update({
        documentId,
        locale: 'en',
        data: translation,
        status: 'published',
      });
    return documentId;
  }

  /** What the public sees once all embargoes are over. */
  async function seen(): Promise<Record<string, unknown>> {
    setClock(app.strapi, '2040-01-01T00:00:00.000Z');
    const content = await publicContent(
      app,
      TYPES.map(([, plural]) => plural)
    );
    setClock(app.strapi, NOW);
    return content;
  }

  async function stored(): Promise<unknown[]> {
    const all = TYPES.map(([uid]) => app.strapi.db.query(uid).findMany({ populate: true, orderBy: 'id' }));
    return Promise.all(all);
  }

  async function filesIn(name: string): Promise<Record<string, string>> {
    const cwd = path.join(folder, name);
    const files = (await glob('**/*', { cwd, dot: true })).sort();
    const texts = files.map(async (file) => [file, await readFile(path.join(cwd, file), 'utf8')] as const);
    return Object.fromEntries(await Promise.all(texts));
  }
});
