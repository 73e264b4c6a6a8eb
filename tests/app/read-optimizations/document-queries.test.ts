import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';

const NOON = Date.parse('2022-03-01T12:00:00.000Z');

/** Requested again and again, with `unknown` so that each answer is computed. */
describe('a list that is requested again', () => {
  let app: TestApp;
  let call: string;

  beforeAll(async () => {
    app = await startApp();
    const title = 'Appel';
    const created = await create(app, 'api::call.call', {
      title,
      closesAt: iso(NOON + hour),
      opensAt: iso(0),
    });
    call = created.documentId;
    await app.strapi.plugin('i18n').service('locales').create({ code: 'en', name: 'English' });
    const english = {
      documentId: call,
      locale: 'en',
      status: 'published',
      data: { title: 'Call' } as object,
    } as const;
    await app.strapi.documents('api::call.call').update(english);
  });
  afterAll(() => app.stop());
  beforeEach(() => setClock(app.strapi, NOON));

  const titles = async (query: string): Promise<string[]> => {
    const { body } = await app.http.get(`/api/calls?unknown&fields=title&${query}`);
    expect(body.meta.pagination.total).toBe(body.data.length);
    return body.data.map(({ title }: { title: string }) => title);
  };

  it('is that of the current instant', async () => {
    const before = [await titles('filters[state]=open'), await titles('filters[state]=open')];
    setClock(app.strapi, NOON + hour);
    expect([...before, await titles('filters[state]=open')]).toEqual([['Appel'], ['Appel'], []]);
  });

  it('is in the default locale, also after that has changed', async () => {
    const before = [await titles('sort=slug'), await titles('sort=slug')];
    const locales = app.strapi.plugin('i18n').service('locales');
    await locales.setDefaultLocale({ code: 'en' });
    const after = await titles('sort=slug');
    await locales.setDefaultLocale({ code: 'fr' });
    expect([...before, after, await titles('sort=slug')]).toEqual([
      ['Appel'],
      ['Appel'],
      ['Call'],
      ['Appel'],
    ]);
  });

  // With SQLite a read keeps the only connection, and nothing is remembered.
  it('is not what was right when another request, with a write before it, overtook it', async () => {
    const locales = app.strapi.plugin('i18n').service('locales');
    const list = () => titles('sort=documentId');
    let overtake: (() => Promise<void>) | null = async () => {
      overtake = null;
      await locales.setDefaultLocale({ code: 'en' });
      await list();
    };
    const models = ['api::call.call'];
    app.strapi.db.lifecycles.subscribe({ models, beforeFindMany: async () => overtake?.() });
    await list();
    const after = await list();
    await locales.setDefaultLocale({ code: 'fr' });
    expect(after).toEqual(['Call']);
  });

  it('follows a document that it is filtered by, also after that was published again', async () => {
    const page = await create(app, 'api::program-page.program-page', { title: 'Page', calls: [call] });
    const query = `filters[programPages][documentId]=${page.documentId}`;
    const before = [await titles(query), await titles(query)];
    const documents = app.strapi.documents('api::program-page.program-page');
    await documents.unpublish({ documentId: page.documentId });
    const withdrawn = await titles(query);
    await documents.publish({ documentId: page.documentId });
    expect([...before, withdrawn, await titles(query)]).toEqual([['Appel'], ['Appel'], [], ['Appel']]);
  });
});
