import fc from 'fast-check';

import { startApp, type TestApp } from '../../support/app';
import { create, documentsOf, iso, setClock } from '../../support/entries';
import { asToken, type Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const LOCALES = ['fr', 'en'] as const;
const hour = 60 * 60 * 1000;
/** Later than the start of the app, before which nothing was recorded. */
const START = Date.parse('2031-04-01T10:00:00.000Z');
const READ = [
  '/calls?populate=*&locale=fr&sort=documentId',
  '/calls?populate=*&locale=en&filters[state]=open&sort=documentId',
  '/program-pages?populate=*&locale=fr&sort=documentId',
];

interface Step {
  action: 'update' | 'publish' | 'unpublish' | 'delete';
  locale: (typeof LOCALES)[number];
  data: Record<string, unknown>;
}

const instant = fc.integer({ min: 0, max: 300 }).map((hours) => iso(START + hours * hour));
const steps = fc.array(
  fc.record<Step>({
    action: fc.constantFrom('update', 'update', 'publish', 'publish', 'publish', 'unpublish', 'delete'),
    locale: fc.constantFrom(...LOCALES),
    data: fc.record(
      {
        summary: fc.constantFrom('x', 'y', null),
        rolling: fc.boolean(),
        closesAt: instant,
        cutOffs: fc.array(
          instant.map((closesAt) => ({ label: 'Relève', closesAt })),
          { maxLength: 2 }
        ),
        programPages: fc.uniqueArray(fc.constantFrom(0, 1), { maxLength: 2 }),
        deadlineChangeNote: fc.constant('Une note'),
      },
      { requiredKeys: ['deadlineChangeNote'] }
    ),
  }),
  { minLength: 3, maxLength: 8 }
);

describe('what the public saw', () => {
  let app: TestApp;
  let token: Caller;
  let pages: string[];
  let hours = 0;
  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    pages = [];
    setClock(app.strapi, iso(START));
    for (const title of ['Un', 'Deux']) pages.push((await create(app, PAGE, { title })).documentId);
  });
  afterAll(() => app.stop());

  it('is what a request for that instant answers later, over random histories', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const { documentId } = await create(app, CALL, { title: 'Appel' }, { status: 'draft' });
        const saw: [string, string[]][] = [];
        for (const step of history) {
          hours += 1;
          const at = iso(START + hours * hour);
          setClock(app.strapi, at);
          await take(documentId, step);
          saw.push([at, await Promise.all(READ.map((path) => answer(path)))]);
        }
        hours += 1;
        setClock(app.strapi, iso(START + hours * hour));
        for (const [at, answers] of saw) {
          for (const [index, path] of READ.entries()) {
            expect(await answer(`${path}&at=${at}&asPublished=true`)).toEqual(answers[index]);
            compared += 1;
          }
        }
      }),
      { numRuns: 12 }
    );
    expect(compared).toBeGreaterThan(12 * 3 * 3);
  });

  async function take(documentId: string, { action, locale, data }: Step): Promise<void> {
    const calls = documentsOf(app, CALL);
    if (action !== 'update') {
      await calls[action]({ documentId, locale }).catch(() => undefined);
      return;
    }
    const programPages = data.programPages as number[] | undefined;
    const links = programPages && { programPages: { set: programPages.map((index) => pages[index]) } };
    const title = `Appel ${locale}`;
    await calls.update({ documentId, locale, data: { title, ...data, ...links } }).catch(() => undefined);
  }

  /** Without the ids of rows, and without when a row was written, which is not part of a version. */
  async function answer(path: string): Promise<string> {
    const { body } = await app.http.get(`/api${path}`).set(token).expect(200);
    const dropped = ['id', 'createdAt', 'updatedAt', 'publishedAt'];
    return JSON.stringify(body, (key, value) => (dropped.includes(key) ? undefined : value), 1);
  }
});
