import { asAdmin } from '../../support/admin';
import { messagesOf, reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';
import { CALL, MARCH, movedDeadlines, NOW } from '../../support/moved-deadlines';
import { asToken } from '../../support/tokens';

const PAGE = 'api::program-page.program-page';
const EVENT = 'api::event.event';
const managerOf = (uid: string) => `/content-manager/collection-types/${uid}`;
/** How long the last test runs, in ms. */
const FOR = 3000;

interface Answer {
  status: number;
  body: { error?: { message: string } };
}
type Ask = PromiseLike<Answer>;

/** Many writers at once, over REST, GraphQL and the admin. */
describe('many writers at once', () => {
  let app: TestApp;
  let token: { Authorization: string };
  let admin: { Authorization: string };
  let on: ReturnType<typeof movedDeadlines>;
  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    admin = await asAdmin(app);
    on = movedDeadlines(app);
    setClock(app.strapi, NOW);
  });
  afterAll(() => app.stop());

  const later = (hours: number) => iso(Date.parse(MARCH) + hours * hour);
  /** Published in two locales, so that writers compete for four rows. */
  const translatedCall = async () => {
    const { documentId } = await on.march({ opensAt: '2022-02-01T08:00:00.000Z' });
    await on.publish(documentId, { title: 'Call' }, 'en');
    // New entries are announced when they are found, and changes before that are not.
    await reconcile(app);
    return documentId;
  };
  const act = (id: string, action: string, body: object): Ask =>
    app.http.post(`/api/calls/${id}/actions/${action}`).set(token).send(body);
  const extend = (id: string, hours: number) =>
    act(id, 'extend', { closesAt: later(hours), note: `+${hours}` });
  const put = (id: string, data: object): Ask => app.http.put(`/api/calls/${id}`).set(token).send({ data });
  const times = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));

  /**
   * Counts the answers by status. Returns errors of the server, and refusals of what was possible, with their messages.
   */
  const tally = async (asks: Ask[]) => {
    const counts: Record<string, number> = {};
    for (const { status, body } of await Promise.all(asks)) {
      const isSaid = status === 409 && / is before closesAt /.test(body.error!.message);
      const name = status < 400 || isSaid ? String(status) : `${status} ${body.error?.message}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  };

  /** Inconsistencies of a document: in its rows, the history of its deadline, and what was announced. */
  const inconsistencies = async (documentId: string) => {
    const found: string[] = [];
    const query = { where: { documentId }, populate: ['deadlineChanges'], orderBy: 'id' };
    const rows = await app.strapi.db.query(CALL).findMany(query);
    const names = rows.map(({ locale, publishedAt }) => `${locale} ${publishedAt ? 'published' : 'draft'}`);
    if (new Set(names).size < names.length) found.push(`rows: ${names}`);
    const histories = rows.map((row) => JSON.stringify(row.deadlineChanges.map(withoutId)));
    if (new Set(histories).size > 1) found.push(`histories: ${histories}`);
    const [first] = rows;
    const changes: { from: string; to: string }[] = first?.deadlineChanges ?? [];
    changes.forEach(({ from }, index) => {
      if (index > 0 && from !== changes[index - 1].to) found.push(`change ${index} begins with ${from}`);
    });
    const end = changes.at(-1)?.to;
    if (end)
      found.push(...rows.filter((row) => row.closesAt !== end).map((row) => `closesAt ${row.closesAt}`));
    const told = (await messagesOf(app)).filter(({ entryId }) => entryId === documentId);
    const changed = told.filter(({ event }) => event === 'call.deadline-changed').length;
    if (first && changed !== changes.length) found.push(`${changed} of ${changes.length} announced`);
    return found;
  };
  const withoutId = ({ id: _id, ...change }: { id: number }) => change;

  it('extend and close one call: each change is recorded and announced once', async () => {
    const documentId = await translatedCall();
    const asks = times(20, (index) =>
      index % 5 === 4 ? act(documentId, 'close', {}) : extend(documentId, index + 1)
    );
    const { '200': done, '409': outdone = 0, ...others } = await tally(asks);
    expect([done + outdone, others]).toEqual([20, {}]);
    await reconcile(app);
    expect(await inconsistencies(documentId)).toEqual([]);
  });

  it('edit and extend one call', async () => {
    const documentId = await translatedCall();
    const asks = times(16, (index) =>
      index % 2 === 0 ? extend(documentId, index + 1) : put(documentId, { title: `Appel ${index}` })
    );
    const { '200': done, '409': outdone = 0, ...others } = await tally(asks);
    expect([done + outdone, others]).toEqual([16, {}]);
    await reconcile(app);
    expect(await inconsistencies(documentId)).toEqual([]);
  });

  it('move one deadline with the same note: each answer is one change', async () => {
    const documentId = await translatedCall();
    const asks = times(8, (index) =>
      put(documentId, { closesAt: later(index + 1), deadlineChangeNote: `+${index + 1}` })
    );
    expect(await tally(asks)).toEqual({ '200': 8 });
    expect((await on.history(documentId)).map(({ note }) => note).sort()).toEqual(
      times(8, (index) => `+${index + 1}`)
    );
    await reconcile(app);
    expect(await inconsistencies(documentId)).toEqual([]);
  });

  it('delete one call, and edit it meanwhile', async () => {
    const documentId = await translatedCall();
    const gone = `404 There is no entry "${documentId}" of ${CALL}`;
    const asks = times(18, (index) =>
      index % 2 === 0
        ? app.http.delete(`/api/calls/${documentId}?locale=*`).set(token)
        : extend(documentId, index + 1)
    );
    const { '200': extended = 0, '204': deleted, [gone]: late = 0, ...others } = await tally(asks);
    expect([deleted, extended + late, others]).toEqual([9, 9, {}]);
    expect(await app.strapi.db.query(CALL).count({ where: { documentId } })).toBe(0);
    // What was public is gone, and belongs to nobody.
    const slugs = await app.strapi.db
      .query('plugin::addresses.slug')
      .findMany({ where: { entryId: documentId } });
    expect(slugs.map(({ replacedAt }) => replacedAt !== null)).toEqual([true]);
  });

  describe('related entries', () => {
    let calls: string[];
    let pages: string[];
    let events: string[];
    beforeAll(async () => {
      const ids = async (uid: never, data: object) => {
        const made: string[] = [];
        while (made.length < 3) made.push((await create(app, uid, { ...data })).documentId);
        return made;
      };
      calls = await ids(CALL as never, { closesAt: MARCH });
      pages = await ids(PAGE as never, { calls });
      events = await ids(EVENT as never, { startsAt: MARCH, calls });
      await reconcile(app);
    });

    const inAdmin = (uid: string, path: string, body: object = {}): Ask =>
      app.http
        .post(`${managerOf(uid)}${path}?locale=fr`)
        .set(admin)
        .send(body);
    const publish = (uid: string, id: string, data: object) => inAdmin(uid, `/${id}/actions/publish`, data);
    const bulk = (uid: string, name: string, documentIds: string[]) =>
      inAdmin(uid, `/actions/bulk${name}`, { documentIds });
    const links = async (uid: string) => {
      const where = { publishedAt: { $notNull: true } };
      const rows = await app.strapi.db.query(uid as never).findMany({ where, populate: ['calls'] });
      return rows.map(({ calls: linked }: { calls: { documentId: string }[] }) =>
        linked.map(({ documentId }) => documentId).sort()
      );
    };

    it('are published, alone and in bulk, and edited over REST', async () => {
      const asks = [
        ...calls.map((id) => publish(CALL, id, { summary: 'En admin' })),
        ...pages.map((id) => publish(PAGE, id, { audience: 'public' })),
        ...events.map((id) => publish(EVENT, id, { lead: 'En admin' })),
        bulk(CALL, 'Publish', calls),
        bulk(CALL, 'Publish', [...calls].reverse()),
        bulk(PAGE, 'Publish', pages),
        ...calls.map((id) => put(id, { edition: '7' })),
        ...pages.map((id) => app.http.put(`/api/program-pages/${id}`).set(token).send({ data: { calls } })),
      ];
      expect(await tally(asks)).toEqual({ '200': asks.length });
      expect(await links(PAGE)).toEqual(times(3, () => [...calls].sort()));
    });

    it('are unpublished, discarded and published again, over GraphQL too', async () => {
      const mutation = `mutation { updateCall(documentId: "${calls[0]}", data: { edition: "8" }) { edition } }`;
      const asks = [
        ...events.map((id) => inAdmin(EVENT, `/${id}/actions/discard`)),
        bulk(PAGE, 'Unpublish', pages),
        bulk(PAGE, 'Publish', [...pages].reverse()),
        ...calls.map((id) => publish(CALL, id, { summary: 'De nouveau' })),
        ...times(3, () => app.http.post('/graphql').set(token).send({ query: mutation })),
      ];
      expect(await tally(asks)).toEqual({ '200': asks.length });
      await reconcile(app);
      for (const id of calls) expect(await inconsistencies(id)).toEqual([]);
    });

    it('are written by anybody in any way for seconds', async () => {
      const ends = performance.now() + FOR;
      let seed = 1;
      const random = (below: number) => (seed = (seed * 48_271) % 0x7fffffff) % below;
      const one = <T>(list: T[]) => list[random(list.length)];
      const moves: (() => Ask)[] = [
        () => put(one(calls), { edition: String(random(100)) }),
        () => extend(one(calls), random(500) + 1),
        () => publish(CALL, one(calls), { summary: String(random(100)) }),
        () => publish(EVENT, one(events), { calls: { connect: [{ documentId: one(calls) }] } }),
        () => bulk(PAGE, one(['Publish', 'Unpublish']), [one(pages)]),
        () =>
          app.http
            .put(`/api/program-pages/${one(pages)}`)
            .set(token)
            .send({ data: { calls: [one(calls)] } }),
      ];
      const wrong: string[] = [];
      let asked = 0;
      const writer = async () => {
        while (performance.now() < ends) {
          const [answer] = Object.keys(await tally([one(moves)()]));
          asked += 1;
          if (answer !== '200' && answer !== '409') wrong.push(answer);
        }
      };
      await Promise.all(times(8, writer));
      expect([wrong, asked > 8]).toEqual([[], true]);
      await reconcile(app);
      for (const id of calls) expect(await inconsistencies(id)).toEqual([]);
    });
  });
});
