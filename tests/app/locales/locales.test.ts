import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { asToken } from '../../support/tokens';

const PAGE = 'api::program-page.program-page';
const CALL = 'api::call.call';

describe('the locales of an entry', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const update = (uid: typeof PAGE | typeof CALL, documentId: string, locale: string, data: object) =>
    app.strapi.documents(uid).update({ documentId, locale, data });
  const publish = (uid: typeof PAGE | typeof CALL, documentId: string, locale: string) =>
    app.strapi.documents(uid).publish({ documentId, locale });
  const read = async (path: string) => (await app.http.get(`/api/${path}`)).body.data;

  it('are French by default, and English', async () => {
    const locales = app.strapi.plugin('i18n').service('locales');
    const codes = (await locales.find()).map(({ code }: { code: string }) => code).sort();
    expect([codes, await locales.getDefaultLocale()]).toEqual([['en', 'fr'], 'fr']);
  });

  it('share dates and slug; a change of either reaches all of them', async () => {
    const { documentId } = await create(app, CALL, {
      title: 'Appel',
      slug: 'appel',
      closesAt: '2022-03-18T23:00:00.000Z',
    });
    await update(CALL, documentId, 'en', { title: 'Call' });
    await publish(CALL, documentId, 'en');
    const english = `calls/${documentId}?locale=en&fields=title,slug,closesAt`;
    expect(await read(english)).toMatchObject({
      title: 'Call',
      slug: 'appel',
      closesAt: '2022-03-18T23:00:00.000Z',
    });

    await update(CALL, documentId, 'fr', {
      slug: 'appel-7',
      closesAt: '2022-04-18T22:00:00.000Z',
      deadlineChangeNote: 'Prolongation',
    });
    expect(await read(english)).toMatchObject({ slug: 'appel', closesAt: '2022-03-18T23:00:00.000Z' });
    await publish(CALL, documentId, 'fr');
    expect(await read(english)).toMatchObject({
      title: 'Call',
      slug: 'appel-7',
      closesAt: '2022-04-18T22:00:00.000Z',
    });
  });

  it('leave a translation alone when nothing that is shared has changed', async () => {
    const { documentId } = await create(app, CALL, { title: 'Appel', closesAt: '2022-03-18T23:00:00.000Z' });
    await update(CALL, documentId, 'en', { title: 'Call' });
    const english = () => app.strapi.documents(CALL).findOne({ documentId, locale: 'en' });
    const before = await english();
    await update(CALL, documentId, 'fr', { title: 'Appel à projets' });
    expect(await english()).toEqual(before);
  });

  it('leave it alone although its texts about the same dates differ', async () => {
    const { documentId } = await create(app, CALL, { title: 'Appel', closesAt: '2122-03-18T23:00:00.000Z' });
    await update(CALL, documentId, 'en', { title: 'Call' });
    await publish(CALL, documentId, 'en');
    const english = () => app.strapi.documents(CALL).findOne({ documentId, locale: 'en' });
    const before = await english();
    await update(CALL, documentId, 'fr', { title: 'Appel à projets' });
    expect(await english()).toEqual(before);
  });

  it('let a translation start with the relations whose targets are translated', async () => {
    const both = await create(app, CALL, { title: 'Les deux' });
    const french = await create(app, CALL, { title: 'Seulement en français' });
    await update(CALL, both.documentId, 'en', { title: 'Both' });
    await publish(CALL, both.documentId, 'en');
    const { documentId } = await create(app, PAGE, {
      title: 'Page',
      calls: [both.documentId, french.documentId],
    });
    await update(PAGE, documentId, 'en', { title: 'English page' });
    await publish(PAGE, documentId, 'en');
    const query = 'fields=title&populate[calls][fields]=title';
    expect(await read(`program-pages/${documentId}?locale=en&${query}`)).toMatchObject({
      title: 'English page',
      calls: [{ title: 'Both' }],
    });
    expect((await read(`program-pages/${documentId}?${query}`)).calls).toHaveLength(2);
  });

  describe('answer a write with what was written, to those who may not see all there is', () => {
    // May update no press releases, so the answer is read anew: as this caller, once it is written.
    const asWriter = () => asToken(app, [`${CALL}.create`, `${CALL}.update`]);

    it.each<[string, string, string, boolean]>([
      ['the default locale', '', 'Appel relu', true],
      ['another locale', '&locale=en', 'Call', true],
      ['a draft', '&status=draft', 'Brouillon', false],
      ['a draft in another locale', '&status=draft&locale=en', 'Draft', false],
    ])('in %s', async (_what, parameters, title, isPublished) => {
      const { documentId } = await create(app, CALL, { title: 'Appel' });
      await update(CALL, documentId, 'en', { title: 'Call before' });
      await publish(CALL, documentId, 'en');
      const path = `/api/calls/${documentId}?populate=*&fields=title,publishedAt${parameters}`;
      const { status, body } = await app.http
        .put(path)
        .set(await asWriter())
        .send({ data: { title } });
      const { publishedAt, ...data } = body.data;
      expect([status, data.documentId, data.title, publishedAt !== null]).toEqual([
        200,
        documentId,
        title,
        isPublished,
      ]);
      expect(data).toMatchObject({ cutOffs: [], applyLink: null });
      expect(data).not.toHaveProperty('slug');
    });

    it('in another locale, also where it is new', async () => {
      const { status, body } = await app.http
        .post('/api/calls?locale=en&populate=cutOffs')
        .set(await asWriter())
        .send({ data: { title: 'New', slug: 'new', rolling: true } });
      expect([status, body.data]).toMatchObject([201, { title: 'New', locale: 'en', cutOffs: [] }]);
    });
  });

  it('share where links lead to, each with its own label', async () => {
    const applyLink = { label: 'Déposer', url: 'https://example.org/depot' };
    const { documentId } = await create(app, CALL, { title: 'Appel', applyLink });
    await update(CALL, documentId, 'en', { title: 'Call' });
    await publish(CALL, documentId, 'en');
    const link = async (locale: string) =>
      (await read(`calls/${documentId}?locale=${locale}&populate=applyLink`)).applyLink;
    expect(await link('en')).toMatchObject(applyLink);

    const english = await app.strapi
      .documents(CALL)
      .findOne({ documentId, locale: 'en', populate: ['applyLink'] });
    const url = 'https://example.org/apply';
    await update(CALL, documentId, 'en', { applyLink: { id: english?.applyLink.id, label: 'Apply', url } });
    await publish(CALL, documentId, 'en');
    expect(await link('en')).toMatchObject({ label: 'Apply', url });
    expect(await link('fr')).toMatchObject({ label: 'Déposer', url });

    await update(CALL, documentId, 'en', { title: 'Call for projects' });
    expect(
      await app.strapi.documents(CALL).findOne({ documentId, locale: 'fr', populate: ['applyLink'] })
    ).toMatchObject({
      applyLink: { label: 'Déposer', url },
    });
  });

  it('lose a link when one of them does', async () => {
    const applyLink = { label: 'Déposer', url: 'https://example.org/depot' };
    const { documentId } = await create(app, CALL, { title: 'Appel', applyLink });
    await update(CALL, documentId, 'en', { title: 'Call' });
    await update(CALL, documentId, 'fr', { applyLink: null });
    expect(
      await app.strapi.documents(CALL).findOne({ documentId, locale: 'en', populate: ['applyLink'] })
    ).toMatchObject({ applyLink: null });
  });
});
