import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';

const PAGE = 'api::program-page.program-page';
const CALL = 'api::call.call';

describe('the state of a programme page', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const call = (opensAt: string | null, closesAt: string | null, options = {}) =>
    create(app, CALL, { opensAt, closesAt }, options);
  const page = async (documentId: string, query = '') =>
    (
      await app.http.get(
        `/api/program-pages/${documentId}?fields[0]=state&fields[1]=nextTransitionAt${query}`
      )
    ).body.data;
  const [march, april, may, june] = ['03', '04', '05', '06'].map((month) => `2022-${month}-01T00:00:00.000Z`);

  it.each([
    ['no call', [], null, null],
    ['only undated calls', [[null, null]], null, null],
    ['one open', [[march, may]], 'open', may],
    [
      'one open, one upcoming',
      [
        [march, may],
        [june, null],
      ],
      'open',
      may,
    ],
    [
      'one closed, one upcoming',
      [
        [null, march],
        [may, june],
      ],
      'upcoming',
      may,
    ],
    [
      'only closed ones',
      [
        [null, march],
        [march, april],
      ],
      'closed',
      null,
    ],
    [
      'two that follow each other without a gap',
      [
        [march, may],
        [may, june],
      ],
      'open',
      june,
    ],
    [
      'one that closes while another is open',
      [
        [march, may],
        [april, june],
      ],
      'open',
      june,
    ],
    [
      'one that never closes',
      [
        [march, may],
        [april, null],
      ],
      'open',
      null,
    ],
  ])('with %s', async (_name, windows, state, nextTransitionAt) => {
    setClock(app.strapi, '2022-04-15T00:00:00.000Z');
    const calls: string[] = [];
    for (const [opensAt, closesAt] of windows as (string | null)[][]) {
      calls.push((await call(opensAt, closesAt)).documentId);
    }
    const { documentId } = await create(app, PAGE, { calls });
    expect(await page(documentId)).toMatchObject({ state, nextTransitionAt });
  });

  it('follows its calls as they are published, unpublished, moved and deleted', async () => {
    setClock(app.strapi, '2022-04-15T00:00:00.000Z');
    const calls = app.strapi.documents(CALL);
    const { documentId: id } = await call(march, may, { status: 'draft' });
    const { documentId } = await create(app, PAGE, { calls: [id] });
    // If its calls are populated, a page's state is computed from them instead of from the database.
    const state = async () => {
      const [alone, withCalls] = [await page(documentId), await page(documentId, '&populate=calls')];
      expect(withCalls).toMatchObject(alone);
      return alone.state;
    };

    expect(await state()).toBeNull();
    await calls.publish({ documentId: id, locale: 'fr' });
    expect(await state()).toBe('open');
    const earlier = { closesAt: april, deadlineChangeNote: 'Brought forward' };
    await calls.update({ documentId: id, locale: 'fr', data: earlier as object });
    expect(await state()).toBe('open');
    await calls.publish({ documentId: id, locale: 'fr' });
    expect(await state()).toBe('closed');
    await calls.unpublish({ documentId: id, locale: 'fr' });
    expect(await state()).toBeNull();
    await calls.publish({ documentId: id, locale: 'fr' });
    expect(await state()).toBe('closed');
    await calls.delete({ documentId: id });
    expect(await state()).toBeNull();
  });

  it('shows a draft the state of the published calls', async () => {
    setClock(app.strapi, '2022-04-15T00:00:00.000Z');
    const { documentId: id } = await call(march, may);
    await app.strapi
      .documents(CALL)
      .update({ documentId: id, locale: 'fr', data: { closesAt: april } as object });
    const { documentId } = await create(app, PAGE, { calls: [id] }, { status: 'draft' });
    const draft = await app.strapi.documents(PAGE).findOne({ documentId, locale: 'fr', status: 'draft' });
    expect(draft).toMatchObject({ state: 'open', nextTransitionAt: may });
  });

  it('is gathered from its own locale', async () => {
    setClock(app.strapi, '2022-04-15T00:00:00.000Z');
    const { documentId: id } = await call(march, may);
    const { documentId } = await create(app, PAGE, { calls: [id] });
    const translate = async (
      uid: 'api::call.call' | 'api::program-page.program-page',
      of: string,
      data: object
    ) => {
      await app.strapi.documents(uid).update({ documentId: of, locale: 'en', data });
      await app.strapi.documents(uid).publish({ documentId: of, locale: 'en' });
    };
    await translate(PAGE, documentId, { title: 'Page', slug: 'page' });
    expect(await page(documentId, '&locale=fr')).toMatchObject({ state: 'open' });
    expect(await page(documentId, '&locale=en')).toMatchObject({ state: null });
    await translate(CALL, id, { title: 'Call', slug: 'call' });
    await translate(PAGE, documentId, { calls: [id] });
    expect(await page(documentId, '&locale=en')).toMatchObject({ state: 'open' });
  });
});
