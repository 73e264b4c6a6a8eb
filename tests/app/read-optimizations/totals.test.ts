import { startApp, type TestApp } from '../../support/app';
import { create, day, hour, iso, setClock } from '../../support/entries';
import { answersTo, VISITOR } from '../../support/requests';
import { statementsOf } from '../../support/statements';
import { asToken, type Caller } from '../../support/tokens';

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
    expect(await counts(`${LIST}?pagination[start]=1&filters[title][$notNull]=true`)).toBe(1);
  });

  describe('of open calls', () => {
    const CLOSES = Date.parse('2100-01-01T00:00:00.000Z');
    const open = '/api/calls?filters[state]=open&pagination[pageSize]=1';
    const total = async (path = open) => (await app.http.get(path).expect(200)).body.meta.pagination.total;
    const call = (closesAt: number) =>
      create(app, 'api::call.call', { opensAt: '2022-01-01T00:00:00.000Z', closesAt: iso(closesAt) });

    beforeAll(async () => {
      for (const days of [0, 1, 2]) await call(CLOSES + days * day);
    });
    beforeEach(() => setClock(app.strapi, CLOSES - hour));

    it('is counted once for all pages, whatever they show', async () => {
      expect(await total()).toBe(3);
      for (const rest of ['&pagination[page]=2', '&sort=closesAt', '&fields=title&populate=steps']) {
        expect(await counts(open + rest)).toBe(0);
        expect(await total(open + rest)).toBe(3);
      }
      expect(await counts(`${open}&filters[closesAt][$notNull]=true`)).toBe(1);
    });

    it('is right at the instant at which one of them closes, and before', async () => {
      const seen = [];
      for (const after of [-1, 0, 1, -1]) {
        setClock(app.strapi, CLOSES + after);
        seen.push(await total());
      }
      expect(seen).toEqual([3, 2, 2, 3]);
    });

    it('is right after a write', async () => {
      expect(await total()).toBe(3);
      await call(CLOSES);
      expect(await total()).toBe(4);
    });

    it('is not that of somebody who may see more', async () => {
      const embargoed = { embargoUntil: iso(CLOSES) };
      for (const data of [embargoed, embargoed, {}, {}])
        await create(app, 'api::press-release.press-release', data);
      const releases = '/api/press-releases?pagination[pageSize]=1';
      const token = await asToken(app, 'full-access');
      const totalFor = async (caller: Caller) =>
        (await app.http.get(releases).set(caller).expect(200)).body.meta.pagination.total;
      expect([await totalFor(VISITOR), await totalFor(token), await totalFor(VISITOR)]).toEqual([2, 4, 2]);
    });
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
