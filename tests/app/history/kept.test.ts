import { pruneAll } from '../../../src/plugins/history/server/src/record/prune';
import { startApp, type TestApp } from '../../support/app';
import { create, documentsOf, setClock } from '../../support/entries';
import { startInstance } from '../../support/instance';
import { contentOf, versionsOf } from '../../support/history';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';

describe('versions are kept', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('when the app is started without the plugin', async () => {
    const { documentId } = await create(app, CALL, { title: 'Appel' });
    const before = await versionsOf(app, documentId);
    // Its schema sync drops the tables of types that are gone.
    const without = await startInstance({ HISTORY_ENABLED: 'false' });
    const headers = { ...(await asToken(app, 'full-access')), 'Content-Type': 'application/json' };
    const body = JSON.stringify({ data: { summary: 'Sans' } });
    const url = `${without.address}/api/calls/${documentId}?locale=fr&status=draft`;
    const { status } = await fetch(url, { method: 'PUT', headers: headers as never, body });
    await without.stop();
    expect([status, before.length > 0]).toEqual([200, true]);
    expect(await versionsOf(app, documentId)).toEqual(before);
    // What happened meanwhile is part of the next change.
    await documentsOf(app, CALL).update({ documentId, locale: 'fr', data: { title: 'Avec' } });
    const after = await versionsOf(app, documentId);
    expect(after.length).toBe(before.length + 1);
    expect(await contentOf(app, after.at(-1)!.contentHash!)).toMatchObject({
      title: 'Avec',
      summary: 'Sans',
    });
  });

  it('as long as the type says, and with that which was in effect at that time', async () => {
    setClock(app.strapi, '2031-01-01T00:00:00Z');
    const { documentId } = await create(app, CALL, { title: '2031' }, { status: 'draft' });
    for (const title of ['2032', '2033', '2034']) {
      setClock(app.strapi, `${title}-01-01T00:00:00Z`);
      await documentsOf(app, CALL).update({ documentId, locale: 'fr', data: { title } });
    }
    setClock(app.strapi, '2034-07-01T00:00:00Z');
    await pruneAll(app.strapi);
    const kept = await versionsOf(app, documentId);
    const contents = await Promise.all(kept.map(({ contentHash }) => contentOf(app, contentHash!)));
    // Two years ago, the version of 2032 was the present one.
    expect(contents.map(({ title }) => title)).toEqual(['2032', '2033', '2034']);
  });
});
