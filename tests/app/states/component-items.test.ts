import { readItems } from '../../../src/plugins/deadlines/server/src/related/read-items';
import { startApp, type TestApp } from '../../support/app';
import { create, iso } from '../../support/entries';

const PAGE = 'api::program-page.program-page';

/** What computed attributes are read from if the answer does not contain it. */
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
    ['with dates, which databases return in their own ways', 'steps', 'program.step'],
    ['with texts only', 'notices', 'call.notice'],
  ])('are those that Strapi reads, %s', async (_name, attribute, component) => {
    const plan = { compute: [], hide: [], sorts: false, whole: false, children: {} };
    const reads = [{ attribute, component, names: null }];
    const itemsOf = await readItems(PAGE, reads, [{ row: { id }, plan }], app.strapi);
    const page = await app.strapi.db.query(PAGE).findOne({ where: { id }, populate: [attribute] });
    expect(itemsOf({ id }, attribute)).toEqual(page[attribute]);
    expect(page[attribute].length).toBeGreaterThan(0);
  });
});
