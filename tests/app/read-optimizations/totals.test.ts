import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { answersTo, VISITOR } from '../../support/requests';
import { statementsOf } from '../../support/statements';
import { asToken } from '../../support/tokens';

const LIST = '/api/events';
const ASKED = [
  LIST,
  `${LIST}?pagination[pageSize]=3`,
  `${LIST}?pagination[pageSize]=2&pagination[page]=2`,
  `${LIST}?pagination[pageSize]=4&pagination[page]=7`,
  `${LIST}?pagination[start]=0&pagination[limit]=2`,
  `${LIST}?pagination[start]=1&pagination[limit]=9`,
  `${LIST}?pagination[withCount]=false`,
  `${LIST}?status=draft&fields=title`,
  `${LIST}?status=draft&hasPublishedVersion=false`,
  `${LIST}?locale=*`,
  `${LIST}?locale=en`,
  `${LIST}?_q=Sea`,
  `${LIST}?filters[state]=past`,
  `${LIST}?filters[tags][name][$contains]=a`,
  `${LIST}?sort=tags.name`,
  `${LIST}?filters[tags][name][$contains]=a&sort=tags.name:desc,title`,
  `${LIST}?filters[slug]=unknown`,
  '{ events_connection { nodes { title } pageInfo { total pageCount } } }',
];

describe('the total of a list', () => {
  let app: TestApp;
  const switchReadOptimizations = async (enabled: boolean) => {
    process.env.READ_OPTIMIZATIONS_ENABLED = String(enabled);
    app = await app.restart();
  };

  beforeAll(async () => {
    app = await startApp({ HTTP_CACHE_ENABLED: 'false' });
    const tags = [];
    for (const name of ['Sea', 'Sand', 'Sun'])
      tags.push((await create(app, 'api::tag.tag', { name })).documentId);
    const event = (title: string, data: object, to = {}) =>
      create(app, 'api::event.event', { title, ...data }, to);
    await event('At sea', { tags, startsAt: '2020-01-01T10:00:00.000Z' });
    await event('On land', { tags: tags.slice(1), startsAt: '2100-01-01T10:00:00.000Z' });
    await event('Nowhere', {});
    await event('Not yet', { tags }, { status: 'draft' });
    await event('In English', {}, { locale: 'en' });
  });
  afterAll(async () => {
    delete process.env.READ_OPTIMIZATIONS_ENABLED;
    await app.stop();
  });

  const counts = async (path: string) =>
    (await statementsOf(app, () => app.http.get(path).expect(200))).filter((sql) => sql.includes('count('))
      .length;

  it('is counted only if the page may not show all', async () => {
    expect(await counts(LIST)).toBe(0);
    expect(await counts(`${LIST}?pagination[pageSize]=3`)).toBe(1);
    expect(await counts(`${LIST}?pagination[start]=1`)).toBe(1);
  });

  it('is the one that Strapi counts, whatever the request', async () => {
    const token = await asToken(app, 'full-access');
    const lean = [await answersTo(app, ASKED, VISITOR), await answersTo(app, ASKED, token)];
    await switchReadOptimizations(false);
    expect(await counts(LIST)).toBe(1);
    expect(lean).toEqual([await answersTo(app, ASKED, VISITOR), await answersTo(app, ASKED, token)]);
    await switchReadOptimizations(true);
  });

  it('is counted again after a write between the page and the count', async () => {
    const documents = app.strapi.documents('api::event.event') as unknown as {
      findMany: (params: object) => Promise<unknown[]>;
      count: (params: object) => Promise<number>;
    };
    const params = { status: 'draft', start: 0, limit: 100 };
    const before = await documents.findMany(params);
    await create(app, 'api::event.event', { title: 'One more' });
    expect(await documents.count(params)).toBe(before.length + 1);
  });
});
