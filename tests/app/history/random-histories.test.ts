import fc from 'fast-check';

import { startApp, type TestApp } from '../../support/app';
import { create, documentsOf } from '../../support/entries';
import { callAsRecorded, callAsSeen, contentOf, picture, versionsOf } from '../../support/history';
import { logIn, newPersonAs } from '../../support/people';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const LOCALES = ['fr', 'en'] as const;

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

/** More with HISTORIES=1000; CI has not the time. */
const RUNS = Number(process.env.HISTORIES ?? 20);
jest.setTimeout(60_000 + RUNS * 9_000);

describe('random histories', () => {
  let app: TestApp;
  let pages: string[];
  let admin: { Authorization: string };
  let restored = 0;
  beforeAll(async () => {
    app = await startApp();
    pages = [];
    for (const title of ['Un', 'Deux']) {
      const { documentId } = await create(app, PAGE, { title });
      const english = { documentId, locale: 'en', data: { title }, status: 'published' as const };
      await documentsOf(app, PAGE).update(english);
      pages.push(documentId);
    }
  });
  afterAll(() => app.stop());

  it('have a version for each change, no version without one, and end in the entry', async () => {
    let versions = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const { documentId } = await create(app, CALL, { title: 'Appel' }, { status: 'draft' });
        let before = await callAsSeen(app, documentId, LOCALES);
        let known = await idsOf(documentId);
        for (const step of history) {
          await take(documentId, step);
          const after = await callAsSeen(app, documentId, LOCALES);
          const ids = await idsOf(documentId);
          const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
            (key) => before.get(key) !== after.get(key)
          );
          const made = ids.filter(({ id }) => !known.some((old) => old.id === id));
          expect(made.map(({ key }) => key).sort()).toEqual(changed.sort());
          expect(await callAsRecorded(app, documentId)).toEqual(after);
          versions += made.length;
          [before, known] = [after, ids];
        }
        await expectRestored(documentId, history.length);
      }),
      { numRuns: RUNS }
    );
    expect(versions).toBeGreaterThan(RUNS);
  });

  /** Any version can be the draft again: the one that the seed points to. */
  async function expectRestored(documentId: string, seed: number): Promise<void> {
    const versions = (await versionsOf(app, documentId)).filter(({ contentHash }) => contentHash !== null);
    const { id, entryLocale, contentHash } = versions[(seed * 7) % versions.length];
    // A login ends before a thousand histories.
    if (restored % 100 === 0) admin = await logIn(app, await newPersonAs(app, 'strapi-super-admin'));
    restored += 1;
    await app.http.post(`/history/versions/${id}/restore`).set(admin).expect(200);
    const seen = await callAsSeen(app, documentId, [entryLocale]);
    const content = await contentOf(app, contentHash!);
    expect(seen.get(`draft ${entryLocale}`)).toBe(picture(content as never));
  }

  async function take(documentId: string, { action, locale, data }: Step): Promise<void> {
    const calls = documentsOf(app, CALL);
    if (action !== 'update') {
      await calls[action]({ documentId, locale }).catch(() => undefined);
      return;
    }
    const { programPages, ...rest } = data;
    const links = programPages && { programPages: { set: programPages.map((index) => pages[index]) } };
    await calls.update({
      documentId,
      locale,
      data: { title: `Appel ${locale}`, ...rest, ...links },
    });
  }

  async function idsOf(documentId: string) {
    const rows = await versionsOf(app, documentId);
    return rows.map(({ id, status, entryLocale }) => ({ id, key: `${status} ${entryLocale}` }));
  }
});
