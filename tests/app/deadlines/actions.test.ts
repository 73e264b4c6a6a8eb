import { askGraphql, askRest } from '../../support/actions';
import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { APRIL, CALL, change, MARCH, MAY, movedDeadlines, NOW } from '../../support/moved-deadlines';
import { asToken } from '../../support/tokens';

const FEBRUARY = '2022-02-01T08:00:00.000Z';

describe('opening, closing and extending a call', () => {
  let app: TestApp;
  let ask: ReturnType<typeof askRest>;
  let mutate: ReturnType<typeof askGraphql>;
  let on: ReturnType<typeof movedDeadlines>;

  beforeAll(async () => {
    app = await startApp();
    const token = await asToken(app, 'full-access');
    ask = askRest(app, token);
    mutate = askGraphql(app, token);
    on = movedDeadlines(app);
  });
  afterAll(() => app.stop());
  beforeEach(() => setClock(app.strapi, NOW));

  const call = async (data: object) => (await create(app, CALL, { title: 'Appel', ...data })).documentId;
  const upcoming = () => call({ opensAt: APRIL, closesAt: MAY });
  const open = () => call({ opensAt: FEBRUARY, closesAt: MARCH });
  const closed = () => call({ opensAt: FEBRUARY, closesAt: '2022-02-18T23:00:00.000Z' });
  const conflict = (message: string, rule: string, parameters: object) => ({
    status: 409,
    data: null,
    error: {
      status: 409,
      name: 'ConflictError',
      message,
      details: { code: `deadlines.${rule}`, parameters },
    },
  });
  const inParis = { zone: 'Europe/Paris' };
  const attribute = (name: string) => ({ attribute: [name] });
  const instant = (at: string, ends = false) => ({ instant: at, ends });
  const read = async (documentId: string) => (await app.http.get(`/api/calls/${documentId}`)).body.data;

  it('returns the call as a reader gets it', async () => {
    const documentId = await upcoming();
    const { status, data } = await ask(documentId, 'open');
    expect([status, data]).toEqual([200, await read(documentId)]);
    expect(data).toMatchObject({ opensAt: NOW, closesAt: MAY, state: 'open', nextTransitionAt: MAY });
  });

  it('returns what is requested, as for a reader', async () => {
    const documentId = await upcoming();
    const { data } = await ask(documentId, 'open', {}, '?fields=state&populate=deadlineChanges');
    expect(data).toEqual({ id: expect.any(Number), documentId, state: 'open', deadlineChanges: [] });
    expect((await ask(documentId, 'open', {}, '?fields=nonsense')).status).toBe(400);
  });

  it('opens an upcoming call now, and an open one not again', async () => {
    const documentId = await upcoming();
    await ask(documentId, 'open');
    setClock(app.strapi, MARCH);
    expect(await ask(documentId, 'open')).toMatchObject({ status: 200, data: { opensAt: NOW } });
  });

  it('does not open a closed call', async () => {
    const reason = `closesAt (2022-02-18T23:00:00.000Z) has passed: extend it instead, to a later closesAt`;
    const end = instant('2022-02-18T23:00:00.000Z', true);
    expect(await ask(await closed(), 'open')).toEqual(
      conflict(reason, 'passed', { until: attribute('closesAt'), end, ...inParis })
    );
  });

  it('closes an open call now, with the note if there is one, and a closed one not again', async () => {
    const documentId = await open();
    expect(await ask(documentId, 'close', { note: ' Budget épuisé ' })).toMatchObject({
      status: 200,
      data: { closesAt: NOW, state: 'closed', nextTransitionAt: null, nextDeadlineAt: null },
    });
    setClock(app.strapi, APRIL);
    expect(await ask(documentId, 'close')).toMatchObject({ status: 200, data: { closesAt: NOW } });
    expect(await on.history(documentId)).toEqual([change(MARCH, NOW, 'Budget épuisé')]);

    const another = await open();
    setClock(app.strapi, NOW);
    await ask(another, 'close');
    expect(await on.history(another)).toEqual([{ from: MARCH, to: NOW, announcedAt: NOW, note: null }]);
  });

  it('closes a rolling call, which is then no longer rolling', async () => {
    const documentId = await call({ opensAt: FEBRUARY, rolling: true });
    expect(await ask(documentId, 'close')).toMatchObject({
      status: 200,
      data: { closesAt: NOW, rolling: false, state: 'closed' },
    });
  });

  it('does not close what never opened', async () => {
    const reason = `opensAt (${APRIL}) is in the future, so there is nothing to close: edit opensAt instead`;
    const parameters = { from: attribute('opensAt'), beginning: instant(APRIL), ...inParis };
    expect(await ask(await upcoming(), 'close')).toEqual(conflict(reason, 'not-begun', parameters));
  });

  it('extends a call, an open one and a closed one, which opens again', async () => {
    for (const [documentId, from] of [
      [await open(), MARCH],
      [await closed(), '2022-02-18T23:00:00.000Z'],
    ]) {
      const request = { closesAt: APRIL, note: 'Prolongation' };
      const answer = { status: 200, data: { closesAt: APRIL, state: 'open', nextDeadlineAt: APRIL } };
      expect(await ask(documentId, 'extend', request)).toMatchObject(answer);
      expect(await ask(documentId, 'extend', request)).toMatchObject(answer);
      expect(await on.history(documentId)).toEqual([change(from, APRIL, 'Prolongation')]);
    }
  });

  it('leaves cut-offs where they are', async () => {
    const documentId = await call({ closesAt: MARCH, cutOffs: [{ label: 'Relève', closesAt: MARCH }] });
    const request = { closesAt: APRIL, note: 'Prolongation' };
    const { data } = await ask(documentId, 'extend', request, '?populate=cutOffs');
    expect(data).toMatchObject({ closesAt: APRIL, cutOffs: [{ closesAt: MARCH }] });
  });

  it.each([
    [
      'into the past',
      FEBRUARY,
      'wanted-passed',
      { now: instant(NOW) },
      `${FEBRUARY} has passed (it is ${NOW}): extend closesAt to a future instant`,
    ],
    [
      'to before its end',
      '2022-03-10T23:00:00.000Z',
      'shortens',
      { end: instant(MARCH, true) },
      `2022-03-10T23:00:00.000Z is before closesAt (${MARCH}): that shortens it; edit closesAt instead`,
    ],
  ])('does not extend a call %s', async (_name, closesAt, rule, more, reason) => {
    const parameters = { until: attribute('closesAt'), wanted: instant(closesAt, true), ...more, ...inParis };
    expect(await ask(await open(), 'extend', { closesAt, note: 'Prolongation' })).toEqual(
      conflict(reason, rule, parameters)
    );
  });

  it('does not extend what never ends', async () => {
    const documentId = await call({ opensAt: FEBRUARY, rolling: true });
    const request = { closesAt: APRIL, note: 'Prolongation' };
    expect(await ask(documentId, 'extend', request)).toEqual(
      conflict('there is no closesAt, so nothing ends that could be extended', 'no-end', {
        until: attribute('closesAt'),
        ...inParis,
      })
    );
  });

  const remedy = 'write an instant with date and time, for example 2022-03-18T23:00:00Z';
  it.each<[string, object, string]>([
    ['without an instant', { note: 'Prolongation' }, `closesAt is missing: ${remedy}`],
    ['to no instant', { closesAt: 'demain', note: 'x' }, `closesAt is "demain": ${remedy}`],
    ['to a day that is none', { closesAt: '2022-02-30T10:00Z', note: 'x' }, `"2022-02-30T10:00Z": ${remedy}`],
    [
      'to a date without a time',
      { closesAt: '2022-04-18', note: 'x' },
      `closesAt is "2022-04-18": ${remedy}`,
    ],
    ['to milliseconds', { closesAt: 1650318000000, note: 'x' }, `closesAt is 1650318000000: ${remedy}`],
    [
      'to a year that makes no sense',
      { closesAt: '2202-04-18T22:00:00Z', note: 'x' },
      'closesAt is 2202-04-18T22:00:00.000Z: give it a year from 1900 to 2200',
    ],
    ['without a note', { closesAt: APRIL }, 'note is empty: write the reason'],
    ['with a blank note', { closesAt: APRIL, note: ' ' }, 'note is empty: write the reason'],
    ['with a note that is not text', { closesAt: APRIL, note: 7 }, 'note is 7: write text'],
  ])('refuses to extend %s', async (_name, request, message) => {
    const { status, error } = await ask(await open(), 'extend', request);
    expect([status, error.name, error.message]).toEqual([
      400,
      'ValidationError',
      expect.stringContaining(message),
    ]);
  });

  it('knows neither missing nor unpublished calls', async () => {
    expect((await ask('nonsense', 'open')).status).toBe(404);
    const draft = await create(app, CALL, { opensAt: APRIL, closesAt: MAY }, { status: 'draft' });
    expect(await ask(draft.documentId, 'open')).toEqual(
      conflict('It is not published: publish it first', 'not-published', {})
    );
    const { status, error } = await ask(await upcoming(), 'open', {}, '?locale=en');
    expect([status, error.message]).toEqual([404, 'It is not published in the locale "en"']);
  });

  describe('over GraphQL', () => {
    const quoted = (documentId: string) => `documentId: "${documentId}"`;

    it('writes the same dates', async () => {
      const opened = await upcoming();
      expect(await mutate(`openCall(${quoted(opened)})`)).toEqual({
        title: 'Appel',
        state: 'open',
        opensAt: NOW,
        closesAt: MAY,
        rolling: false,
      });
      const documentId = await open();
      const extension = `extendCall(${quoted(documentId)}, closesAt: "${APRIL}", note: "Prolongation")`;
      expect(await mutate(extension)).toMatchObject({ closesAt: APRIL, state: 'open' });
      expect(await mutate(`closeCall(${quoted(documentId)}, note: "Budget épuisé")`)).toMatchObject({
        closesAt: NOW,
        state: 'closed',
      });
      expect(await on.history(documentId)).toEqual([
        change(MARCH, APRIL, 'Prolongation'),
        change(APRIL, NOW, 'Budget épuisé'),
      ]);
    });

    it('gives the reason of a refusal', async () => {
      expect(await mutate(`closeCall(${quoted(await upcoming())})`)).toEqual({
        message: `opensAt (${APRIL}) is in the future, so there is nothing to close: edit opensAt instead`,
        code: 'STRAPI_CONFLICT_ERROR',
      });
      expect(await mutate('openCall(documentId: "nonsense")')).toEqual({
        message: 'There is no entry "nonsense" of api::call.call',
        code: 'STRAPI_NOT_FOUND_ERROR',
      });
      const blank = `extendCall(${quoted(await open())}, closesAt: "${APRIL}", note: " ")`;
      expect(await mutate(blank)).toMatchObject({ code: 'BAD_USER_INPUT' });
    });
  });

  describe('needs a permission of its own', () => {
    const REQUESTS = { open: {}, close: {}, extend: { closesAt: APRIL, note: 'Prolongation' } };
    const MUTATIONS = { open: '', close: '', extend: `, closesAt: "${APRIL}", note: "Prolongation"` };

    it.each(Object.entries(REQUESTS))('to %s', async (action, request) => {
      const others = Object.keys(REQUESTS).filter((other) => other !== action);
      const denied = await asToken(app, [
        'api::call.call.update',
        ...others.map((other) => `plugin::deadlines.actions.${other}`),
      ]);
      const granted = await asToken(app, [`plugin::deadlines.actions.${action}`]);
      const documentId = await open();
      const mutation = `${action}Call(documentId: "${documentId}"${MUTATIONS[action as 'open']})`;
      expect((await askRest(app)(documentId, action, request)).status).toBe(403);
      expect((await askRest(app, denied)(documentId, action, request)).status).toBe(403);
      expect(await askGraphql(app)(mutation)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await askGraphql(app, denied)(mutation)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await read(documentId)).toMatchObject({ opensAt: FEBRUARY, closesAt: MARCH });
      expect((await askRest(app, granted)(documentId, action, request)).status).toBe(200);
    });

    it('that can be given to roles and tokens', () => {
      const { controllers } = app.strapi.contentAPI.permissions.getActionsMap()['plugin::deadlines'];
      expect(controllers.actions).toEqual(['open', 'close', 'extend']);
    });
  });
});
