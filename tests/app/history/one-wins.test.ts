import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';

describe('of several who have read the same version of an entry', () => {
  let app: TestApp;
  let writer: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    writer = await asToken(app, 'full-access');
  });
  afterAll(() => app.stop());

  const versionsOf = (entryId: string) =>
    app.strapi.db.query('plugin::history.version').count({ where: { entryId } });

  it('one of twenty who save at once wins, and the others are told', async () => {
    const { documentId } = await create(app, CALL, { title: 'Appel' }, { status: 'draft' });
    const address = `/api/calls/${documentId}?locale=fr&status=draft`;
    const { headers } = await app.http.get(address).set(writer).expect(200);
    const before = await versionsOf(documentId);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        app.http
          .put(address)
          .set({ ...writer, 'If-Match': headers.etag })
          .send({ data: { title: `Appel ${index}` } })
      )
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(19).fill(412)]);
    expect(await versionsOf(documentId)).toBe(before + 1);
    const winner = answers.find(({ status }) => status === 200)!;
    const { body } = await app.http.get(address).set(writer).expect(200);
    expect(body.data.title).toBe(winner.body.data.title);
    for (const { body: refused } of answers.filter((answer) => answer !== winner)) {
      expect(refused.error.details.parameters.present).toBe(winner.headers.etag);
    }
  });

  it('one of several who publish different drafts wins, and all of it is that one’s', async () => {
    const admin = await asAdmin(app);
    const { documentId } = await create(app, CALL, { title: 'Appel' }, { status: 'draft' });
    const address = `/content-manager/collection-types/${CALL}/${documentId}`;
    const opened = await app.http.get(`${address}?locale=fr`).set(admin).expect(200);
    const publish = (title: string) =>
      app.http
        .post(`${address}/actions/publish?locale=fr`)
        .set({ ...admin, 'If-Match': `"${opened.body.meta.version}"` })
        .send({ title, rolling: true, slug: `publie-${title}` });
    const answers = await Promise.all(['un', 'deux', 'trois', 'quatre'].map(publish));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    const { title } = answers.find(({ status }) => status === 200)!.body.data;
    for (const status of ['draft', 'published'] as const) {
      const entry = await app.strapi.documents(CALL).findOne({ documentId, locale: 'fr', status });
      expect([entry?.title, entry?.slug]).toEqual([title, `publie-${title}`]);
    }
    // Its draft, and what it published.
    expect(await versionsOf(documentId)).toBe(3);
  });
});
