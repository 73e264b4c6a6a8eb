import { readParts } from '../../../src/plugins/deadlines/server/src/query/parts';
import { startApp, type TestApp } from '../../support/app';
import { create, iso } from '../../support/entries';

const PAGE = 'api::program-page.program-page';

/** What computed attributes are read from, where the answer does not carry it. */
describe('the items of a component', () => {
  let app: TestApp;
  let id: number;

  beforeAll(async () => {
    app = await startApp();
    const steps = [
      { title: 'Dépôt', startsAt: iso(0) },
      { title: 'Jury', endsAt: iso(0) },
    ];
    const notices = [{ state: 'open', title: 'Ouvert', text: 'Oui' }];
    id = (await create(app, PAGE, { title: 'Page', steps, notices })).id;
  });
  afterAll(() => app.stop());

  it.each([
    ['with dates, which databases give back in ways of their own', 'steps', 'program.step'],
    ['with texts only', 'notices', 'call.notice'],
  ])('are those that Strapi reads, %s', async (_name, attribute, component) => {
    const context = { strapi: app.strapi } as Parameters<typeof readParts>[3];
    const plan = { compute: [], hide: [], sorts: false, whole: false, children: {} };
    const parts = [{ attribute, component, names: null }];
    const partsOf = await readParts(PAGE, parts, [{ row: { id }, plan }], context);
    const page = await app.strapi.db.query(PAGE).findOne({ where: { id }, populate: [attribute] });
    expect(partsOf({ id }, attribute)).toEqual(page[attribute]);
    expect(page[attribute].length).toBeGreaterThan(0);
  });
});
