import { AsyncResource } from 'node:async_hooks';

import { asAdmin } from '../../support/admin';
import { messagesOf, reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { setClock } from '../../support/entries';
import { APRIL, CALL, MANAGER, MARCH, movedDeadlines, NOW } from '../../support/moved-deadlines';
import { onPostgres, takeTurnElsewhere } from '../../support/other-writer';
import { asToken } from '../../support/tokens';

const MESSAGE = 'Somebody else is writing at the same time, and this was not saved: try again';
const DETAILS = { code: 'concurrent-writes.conflict', parameters: {} };
const CONFLICT = { status: 409, name: 'ConflictError', message: MESSAGE, details: DETAILS };

/** For example an import from the command line, or another instance. */
describe('writes while another process writes', () => {
  let app: TestApp;
  let token: { Authorization: string };
  let documentId: string;
  const start = async (longestWait: string) => {
    app = await startApp({ WRITES_LONGEST_WAIT: longestWait });
    token = await asToken(app, 'full-access');
    setClock(app.strapi, NOW);
    const on = movedDeadlines(app);
    ({ documentId } = await on.march({ opensAt: '2022-02-01T08:00:00.000Z' }));
    // Strapi records the use of a token at most once an hour.
    await put({ edition: '6' });
  };
  const put = (data: object) => app.http.put(`/api/calls/${documentId}`).set(token).send({ data });
  const extend = () =>
    app.http
      .post(`/api/calls/${documentId}/actions/extend`)
      .set(token)
      .send({ closesAt: APRIL, note: 'Prolongation' });
  const read = async () => (await app.http.get(`/api/calls/${documentId}?fresh=${Math.random()}`)).body.data;

  describe('for a short time', () => {
    beforeAll(() => start('60000'));
    afterAll(() => app.stop());

    it('wait for it, while everybody else is answered', async () => {
      const other = await takeTurnElsewhere();
      const answered: string[] = [];
      const writing = put({ edition: '7' }).then(({ status }) => answered.push(`write ${status}`));
      for (let count = 0; count < 5; count += 1) {
        const { edition } = await read();
        const { status } = await app.http.get('/_health');
        answered.push(`read ${edition} ${status}`);
      }
      await other.end();
      await writing;
      expect(answered).toEqual([...Array(5).fill('read 6 204'), 'write 200']);
      expect(await read()).toMatchObject({ edition: '7' });
    });
  });

  describe('for longer than writers wait', () => {
    beforeAll(() => start('300'));
    afterAll(() => app.stop());

    it('are refused with that reason, over REST, GraphQL and in the admin, and change nothing', async () => {
      const admin = await asAdmin(app);
      const other = await takeTurnElsewhere();
      const mutation = `mutation { updateCall(documentId: "${documentId}", data: { edition: "7" }) { edition } }`;
      const publish = `${MANAGER}/${documentId}/actions/publish?locale=fr`;
      const asks = [
        () => put({ edition: '7' }),
        extend,
        () => app.http.delete(`/api/calls/${documentId}`).set(token),
        () => app.http.put(`${MANAGER}/${documentId}`).set(admin).send({ title: 'Autre' }),
        () => app.http.post(publish).set(admin).send({ title: 'Autre' }),
        () =>
          app.http
            .post(`${MANAGER}/actions/bulkDelete`)
            .set(admin)
            .send({ documentIds: [documentId] }),
      ];
      for (const ask of asks) {
        const { status, body } = await ask();
        expect([status, body]).toEqual([409, { data: null, error: CONFLICT }]);
      }
      const { body } = await app.http.post('/graphql').set(token).send({ query: mutation });
      expect(body.errors[0]).toMatchObject({
        message: MESSAGE,
        extensions: { code: 'STRAPI_CONFLICT_ERROR' },
      });
      await other.end();
      expect(await read()).toMatchObject({ edition: '6', title: 'Appel', closesAt: MARCH });
      expect((await put({ edition: '7' })).status).toBe(200);
    });
  });
});

const postgres = process.env.TEST_DATABASE === 'postgres' ? describe : describe.skip;

postgres('writes that meet a transaction which takes no turns', () => {
  let app: TestApp;
  let token: { Authorization: string };
  let on: ReturnType<typeof movedDeadlines>;
  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    setClock(app.strapi, NOW);
    on = movedDeadlines(app);
  });
  afterAll(() => app.stop());

  const lockRows = (documentId: string) =>
    `SELECT * FROM calls WHERE document_id = '${documentId}' FOR UPDATE`;
  const somebodyWaits = async () => {
    const sql = 'SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = ?';
    while ((await app.strapi.db.connection.raw(sql, ['Lock'])).rows.length === 0);
  };
  const writes: [string, (documentId: string) => PromiseLike<{ status: number; body: object }>][] = [
    [
      'an extension',
      (id) =>
        app.http
          .post(`/api/calls/${id}/actions/extend`)
          .set(token)
          .send({ closesAt: APRIL, note: 'Prolongation' }),
    ],
    [
      'an edit',
      (id) =>
        app.http
          .put(`/api/calls/${id}`)
          .set(token)
          .send({ data: { closesAt: APRIL, deadlineChangeNote: 'Prolongation' } }),
    ],
  ];

  it.each(writes)('do %s again after a deadlock: recorded and announced once', async (_name, write) => {
    const { documentId } = await on.march();
    await reconcile(app);
    const other = await onPostgres();
    await other.run(lockRows(documentId));
    const writing = write(documentId).then((answer) => answer);
    await somebodyWaits();
    // Each has what the other wants. The database refuses the first of the two that wait.
    await other.run('SELECT pg_advisory_xact_lock(7261953)');
    await other.end();
    expect((await writing).status).toBe(200);
    expect((await on.history(documentId)).map(({ to }) => to)).toEqual([APRIL]);
    await reconcile(app);
    const told = (await messagesOf(app)).filter(({ entryId }) => entryId === documentId);
    expect(told.filter(({ event }) => event === 'call.deadline-changed')).toHaveLength(1);
  });

  it('are refused if an entry is held for long, and hold up nobody else for longer', async () => {
    const { documentId } = await on.march();
    const { documentId: free } = await on.march();
    const other = await onPostgres();
    await other.run(lockRows(documentId));
    const [[, extend]] = writes;
    const answers = await Promise.all([extend(documentId), extend(free)]);
    await other.end();
    expect(answers.map(({ status }) => status)).toEqual([409, 200]);
    expect(await on.history(documentId)).toEqual([]);
  });

  it('are not held up by the check of an import', async () => {
    const lock = app.strapi.plugin('concurrent-writes').service('write-lock');
    const { documentId } = await on.march();
    const [[, extend]] = writes;
    // Bound to the context here. Otherwise it would join the transaction that it is to compete with.
    const meanwhile = AsyncResource.bind(() => extend(documentId).then(({ status }) => status));
    const undone = lock.runApart(async () => {
      await app.strapi
        .documents(CALL)
        .create({ data: { title: 'Vérification', slug: 'essai', rolling: true } });
      throw new Error(`undone after ${await meanwhile()}`);
    });
    await expect(undone).rejects.toThrow('undone after 200');
    expect((await on.history(documentId)).map(({ to }) => to)).toEqual([APRIL]);
    expect(await app.strapi.db.query(CALL).count({ where: { slug: 'essai' } })).toBe(0);
  });
});
