import fc from 'fast-check';

import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const LOCALES = ['fr', 'en'] as const;

/** What an editor sees of a version of an entry, read by the Document Service and not by what records versions. */
interface Seen {
  title: string;
  summary: string | null;
  cutOffs: { label: string }[];
  programPages: { documentId: string }[];
}

interface Step {
  action: 'update' | 'publish' | 'unpublish' | 'discardDraft' | 'delete';
  locale: (typeof LOCALES)[number];
  data: { summary?: string; cutOffs?: { label: string; closesAt: string }[]; programPages?: number[] };
}

const cutOff = fc.constantFrom('A', 'B').map((label) => ({ label, closesAt: '2030-01-01T00:00:00.000Z' }));
const steps = fc.array(
  fc.record<Step>({
    action: fc.constantFrom('update', 'update', 'update', 'publish', 'unpublish', 'discardDraft', 'delete'),
    locale: fc.constantFrom(...LOCALES),
    data: fc.record(
      {
        summary: fc.constantFrom('x', 'y', 'z'),
        cutOffs: fc.array(cutOff, { maxLength: 2 }),
        programPages: fc.uniqueArray(fc.constantFrom(0, 1), { maxLength: 2 }),
      },
      { requiredKeys: [] }
    ),
  }),
  { minLength: 3, maxLength: 10 }
);

describe('random histories', () => {
  let app: TestApp;
  let pages: string[];
  beforeAll(async () => {
    app = await startApp();
    pages = [];
    for (const title of ['Un', 'Deux']) {
      const { documentId } = await create(app, PAGE, { title });
      const english = { documentId, locale: 'en', data: { title }, status: 'published' as const };
      await app.strapi.documents(PAGE).update(english);
      pages.push(documentId);
    }
  });
  afterAll(() => app.stop());

  it('have a version for each change, no version without one, and end in the entry', async () => {
    let versions = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const { documentId } = await create(app, CALL, { title: 'Appel' }, { status: 'draft' });
        let before = await seen(documentId);
        let known = await idsOf(documentId);
        for (const step of history) {
          await take(documentId, step);
          const after = await seen(documentId);
          const ids = await idsOf(documentId);
          const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
            (key) => before.get(key) !== after.get(key)
          );
          const made = ids.filter(({ id }) => !known.some((old) => old.id === id));
          expect(made.map(({ key }) => key).sort()).toEqual(changed.sort());
          expect(await latestOf(documentId)).toEqual(new Map([...after].map(([key, json]) => [key, json])));
          versions += made.length;
          [before, known] = [after, ids];
        }
      }),
      { numRuns: 40 }
    );
    expect(versions).toBeGreaterThan(40);
  });

  async function take(documentId: string, { action, locale, data }: Step): Promise<void> {
    const calls = app.strapi.documents(CALL);
    if (action !== 'update') {
      await calls[action]({ documentId, locale }).catch(() => undefined);
      return;
    }
    const { programPages, ...rest } = data;
    const links = programPages && { programPages: { set: programPages.map((index) => pages[index]) } };
    await calls.update({
      documentId,
      locale,
      data: { title: `Appel ${locale}`, ...rest, ...links } as never,
    });
  }

  /** By locale and status, as JSON. */
  async function seen(documentId: string): Promise<Map<string, string>> {
    const all = new Map<string, string>();
    for (const locale of LOCALES) {
      for (const status of ['draft', 'published'] as const) {
        const populate = ['cutOffs', 'programPages'] as never;
        const entry = await app.strapi.documents(CALL).findOne({ documentId, locale, status, populate });
        if (entry) all.set(`${status} ${locale}`, picture(entry as unknown as Seen));
      }
    }
    return all;
  }

  function picture({ title, summary, cutOffs, programPages }: Seen): string {
    return JSON.stringify({
      title,
      summary: summary ?? null,
      cutOffs: cutOffs.map(({ label }) => label),
      programPages: programPages.map((page) => page.documentId),
    });
  }

  const rowsOf = (documentId: string) =>
    app.strapi.db
      .query('plugin::history.version')
      .findMany({ where: { entryId: documentId }, orderBy: 'id' }) as unknown as Promise<
      { id: number; entryLocale: string; status: string; contentHash: string | null; isLatest: boolean }[]
    >;

  async function idsOf(documentId: string) {
    const rows = await rowsOf(documentId);
    return rows.map(({ id, status, entryLocale }) => ({ id, key: `${status} ${entryLocale}` }));
  }

  /** What the newest versions say. */
  async function latestOf(documentId: string): Promise<Map<string, string>> {
    const all = new Map<string, string>();
    for (const row of await rowsOf(documentId)) {
      if (!row.isLatest || row.contentHash === null) continue;
      const read = app.strapi.plugin('history').service('versions') as {
        read: (hash: string) => Promise<Record<string, unknown>>;
      };
      const content = await read.read(row.contentHash);
      const { title, summary, cutOffs, programPages } = content as unknown as Seen & {
        programPages: string[];
      };
      const links = programPages.map((page) => ({ documentId: page as unknown as string }));
      all.set(`${row.status} ${row.entryLocale}`, picture({ title, summary, cutOffs, programPages: links }));
    }
    return all;
  }
});
