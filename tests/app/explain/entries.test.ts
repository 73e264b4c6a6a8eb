import { startApp, startOtherApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { explanations } from '../../support/explained';

const CALL = 'api::call.call';
const NOW = Date.parse('2022-03-01T12:00:00.000Z');

interface Documents {
  findOne: (params: object) => Promise<Record<string, unknown>>;
  create: (params: object) => Promise<{ documentId: string }>;
}

describe('an explained entry', () => {
  let app: TestApp;
  let documentId: string;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOW);
    ({ documentId } = await create(app, CALL, {
      opensAt: '2022-03-10T23:00:00.000Z',
      closesAt: '2022-04-18T22:00:00.000Z',
      timezone: 'Europe/Paris',
      cutOffs: [{ label: 'Vague 1', closesAt: '2022-03-31T22:00:00.000Z' }],
    }));
  });
  afterAll(() => app.stop());

  it('has its present state and its next changes, in UTC and in its zone', async () => {
    expect(await explanations(app).entry(CALL, documentId, NOW)).toEqual({
      uid: CALL,
      documentId,
      version: 'published',
      locale: 'fr',
      at: '2022-03-01T12:00:00.000Z',
      timezone: 'Europe/Paris',
      states: { state: 'upcoming' },
      embargoUntil: null,
      nextTransitionAt: '2022-03-10T23:00:00.000Z',
      nextDeadlineAt: '2022-03-31T22:00:00.000Z',
      changes: [
        {
          state: 'state',
          at: '2022-03-10T23:00:00.000Z',
          local: '2022-03-11 00:00:00.000',
          from: 'upcoming',
          to: 'open',
        },
        {
          state: 'state',
          at: '2022-04-18T22:00:00.000Z',
          local: '2022-04-19 00:00:00.000',
          from: 'open',
          to: 'closed',
        },
      ],
    });
  });

  it('changes when the API says so, to the millisecond', async () => {
    const { changes } = await explanations(app).entry(CALL, documentId, NOW);
    expect(changes).toHaveLength(2);
    for (const { at, from, to } of changes) {
      for (const [instant, word] of [
        [Date.parse(at) - 1, from],
        [Date.parse(at), to],
      ] as const) {
        setClock(app.strapi, instant);
        const { body } = await app.http.get(`/api/calls/${documentId}/state`);
        expect([at, body.data.state]).toEqual([at, word]);
      }
    }
    setClock(app.strapi, NOW);
  });

  it('may be a draft', async () => {
    const draft = await create(app, CALL, { closesAt: '2022-03-18T23:00:00.000Z' }, { status: 'draft' });
    const { version, states, changes } = await explanations(app).entry('call', draft.documentId, NOW);
    expect([version, states, changes.map(({ to }) => to)]).toEqual(['draft', { state: 'open' }, ['closed']]);
  });

  it('may be asked for in a language', async () => {
    const found = await explanations(app).entry('calls', documentId, NOW, 'fr');
    expect(found.locale).toBe('fr');
    await expect(explanations(app).entry('calls', documentId, NOW, 'en')).rejects.toThrow(
      `api::call.call "${documentId}" is not there in "en"; name one of fr`
    );
  });

  it('has to exist', async () => {
    await expect(explanations(app).entry(CALL, 'nobody', NOW)).rejects.toThrow(
      /^api::call\.call has no entry "nobody"; name one that it has, such as [a-z0-9]{24}, [a-z0-9]{24}$/
    );
    await expect(explanations(app).entry('api::event.event', 'nobody', NOW)).rejects.toThrow(
      'api::event.event has no entry "nobody"; it has none yet'
    );
    await expect(explanations(app).entry('call.cut-off', 'nobody', NOW)).rejects.toThrow(
      'call.cut-off is a component; name a content type that holds it'
    );
  });
});

describe('an explained entry of another app', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startOtherApp();
  });
  afterAll(() => app.stop());
  const documents = (uid: string) => app.strapi.documents(uid as never) as unknown as Documents;

  it('has the states behind its embargo, and when that ends', async () => {
    const data = { secretUntil: '2022-03-02T00:00:00.000Z', campaignEnds: '2022-03-03T00:00:00.000Z' };
    const made = await documents('api::bulletin.bulletin').create({ data, status: 'published' });
    const found = await explanations(app).entry('bulletin', made.documentId, NOW);
    expect(found).toMatchObject({ states: { campaign: 'on' }, embargoUntil: data.secretUntil });
    expect(found.changes).toMatchObject([{ from: 'on', to: 'over', local: '2022-03-02 20:00:00.000' }]);
  });

  it('has every change of a state that is gathered', async () => {
    const { documentId } = await documents('api::campus.campus').create({ data: { name: 'North' } });
    for (const month of ['04', '06']) {
      const dates = { begins: `2022-${month}-01T00:00:00.000Z`, finishes: `2022-${month}-20T00:00:00.000Z` };
      await documents('api::course.course').create({ data: { ...dates, campus: documentId } });
    }
    const { states, changes } = await explanations(app).entry('campus', documentId, NOW);
    expect(states).toEqual({ progress: 'planned', campaign: null, consulting: null });
    expect(changes.map(({ at, from, to }) => `${at.slice(0, 10)} ${from} ${to}`)).toEqual([
      '2022-04-01 planned running',
      '2022-04-20 running planned',
      '2022-06-01 planned running',
      '2022-06-20 running over',
    ]);
  });
});
