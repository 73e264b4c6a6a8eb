import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';

const [FIRST, SECOND, THIRD] = [
  '2022-01-01T00:00:00.000Z',
  '2022-02-01T00:00:00.000Z',
  '2022-03-01T00:00:00.000Z',
];
const STEPS = [
  { title: 'Apply', startsAt: FIRST, endsAt: SECOND },
  { title: 'Jury', startsAt: SECOND, endsAt: THIRD },
  { title: 'Ceremony', startsAt: THIRD, endsAt: THIRD },
  { title: 'Later', dateLabel: 'in spring' },
];

describe('the steps of a page', () => {
  let app: TestApp;
  let page: string;
  beforeAll(async () => {
    app = await startApp();
    page = (await create(app, 'api::program-page.program-page', { title: 'Page', steps: STEPS })).documentId;
  });
  afterAll(() => app.stop());

  it.each([
    ['before all of them', '2021-12-31T23:59:59.999Z', ['upcoming', 'upcoming', 'upcoming', null]],
    ['as the first begins', FIRST, ['current', 'upcoming', 'upcoming', null]],
    [
      'a millisecond before one follows the other',
      '2022-01-31T23:59:59.999Z',
      ['current', 'upcoming', 'upcoming', null],
    ],
    ['as one follows the other', SECOND, ['done', 'current', 'upcoming', null]],
    ['at a step of one instant', THIRD, ['done', 'done', 'done', null]],
  ])('%s: at most one is current, and one without dates has no state', async (_name, at, states) => {
    setClock(app.strapi, at);
    const rest = await app.http.get(`/api/program-pages/${page}?populate=steps`);
    const query = `{ programPage(documentId: "${page}") { steps { state } } }`;
    const graphql = await app.http.post('/graphql').send({ query });
    const stateOf = ({ state }: { state: string | null }) => state;
    expect(rest.body.data.steps.map(stateOf)).toEqual(states);
    expect(graphql.body.data.programPage.steps.map(stateOf)).toEqual(states);
  });

  it('that overlap are current together', async () => {
    const steps = [{ ...STEPS[0], endsAt: THIRD }, STEPS[1]];
    const { documentId } = await create(app, 'api::program-page.program-page', { title: 'Overlap', steps });
    setClock(app.strapi, SECOND);
    const { body } = await app.http.get(`/api/program-pages/${documentId}?populate=steps`);
    expect(body.data.steps).toMatchObject([{ state: 'current' }, { state: 'current' }]);
  });
});
