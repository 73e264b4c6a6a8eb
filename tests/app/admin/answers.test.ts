import { startApp, type TestApp } from '../../support/app';
import { asAdmin } from '../../support/admin';
import { create, day, iso, setClock } from '../../support/entries';
import { newAdministrator } from '../../support/people';

const CLOSES = Date.parse('2022-03-18T23:00:00Z');

describe('what the plugins answer the admin', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, CLOSES - 3 * day);
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  const ask = (path: string, who = admin) => app.http.get(path).set(who);

  it('is refused to everybody who is not logged in', async () => {
    for (const path of [
      '/deadlines/models',
      '/deadlines/day-off',
      '/transitions/announcements/api::call.call',
    ]) {
      expect((await app.http.get(path)).status).toBe(401);
    }
  });

  it('has the server’s time, and what opted in', async () => {
    const { body } = await ask('/deadlines/models');
    expect(body.data.now).toBe(iso(CLOSES - 3 * day));
    expect([body.data.timezone, body.data.help]).toEqual(['Europe/Paris', '/guides/{language}/{guide}.html']);
    const call = body.data.models.find(({ uid }: { uid: string }) => uid === 'api::call.call');
    expect(call).toMatchObject({
      displayName: 'Call',
      timezone: 'timezone',
      deadline: { until: 'closesAt' },
    });
    expect(call.states).toMatchObject([{ name: 'state', words: ['upcoming', 'open', 'closed'] }]);
    const { names, states } = call.labels;
    expect([names.fr, states.state.names.fr, states.state.words.open.fr]).toEqual([
      'Appel',
      'État',
      'Ouvert',
    ]);
    const cutOff = body.data.models.find(({ uid }: { uid: string }) => uid === 'call.cut-off');
    expect(cutOff.labels).toEqual({ names: {}, states: {} });
  });

  it('tells whether a window ends on a day off', async () => {
    const question = (end: string) => `/deadlines/day-off?end=${end}&timezone=Europe/Paris&language=fr`;
    expect((await ask(question('2022-04-18T10:00:00Z'))).body).toEqual({
      data: { kind: 'holiday', name: 'Lundi de Pâques' },
    });
    expect((await ask(question('2022-03-18T23:00:00Z'))).body).toEqual({ data: null });
  });

  it('is refused with a reason if it cannot be answered', async () => {
    const refused = async (path: string) => {
      const { status, body } = await ask(path);
      return { status, message: body.error.message };
    };
    expect(await refused('/deadlines/day-off?end=soon&timezone=Europe/Paris')).toEqual({
      status: 400,
      message: 'end is "soon": write an instant, for example 2022-03-18T23:00:00Z',
    });
    expect(await refused('/deadlines/day-off?end=2022-03-18&timezone=Paris')).toEqual({
      status: 400,
      message: 'timezone is "Paris": name an IANA time zone, such as Europe/Paris',
    });
    expect(await refused('/deadlines/starts/api::tag.tag')).toEqual({
      status: 400,
      message: 'api::tag.tag has no states: name a type that opted into deadlines',
    });
  });

  it('has when the phases of published entries begin, for those who may read them', async () => {
    const call = await create(app, 'api::call.call', { opensAt: iso(CLOSES - day), closesAt: iso(CLOSES) });
    const draft = await create(app, 'api::call.call', { closesAt: iso(CLOSES) }, { status: 'draft' });
    const path = `/deadlines/starts/api::call.call?documentIds=${call.documentId},${draft.documentId}`;
    const starts = { state: [[CLOSES - day, CLOSES]] };
    expect((await ask(path)).body).toEqual({
      data: [{ documentId: call.documentId, locales: ['fr'], starts }],
    });
    const stranger = await newAdministrator(app, []);
    expect((await ask(path, stranger)).status).toBe(403);
  });

  it('has what will be announced, and to how many', async () => {
    const subscribe = (name: string, events: string[]) =>
      app.http.post('/webhooks/subscriptions').set(admin).send({ name, url: 'https://example.org/', events });
    await subscribe('Site', ['call.closed', 'call.opened']);
    await subscribe('Newsletter', ['call.closed']);
    expect((await ask('/transitions/announcements/api::call.call')).body).toEqual({
      data: {
        events: { state: { open: 'call.opened', closed: 'call.closed' } },
        deadlineChanged: 'call.deadline-changed',
        receivers: {
          'call.opened': 1,
          'call.closed': 2,
          'call.deadline-changed': 0,
          'entry.unpublished': 0,
          'entry.deleted': 0,
        },
      },
    });
    expect((await ask('/transitions/announcements/api::tag.tag')).body).toEqual({
      data: {
        events: {},
        deadlineChanged: null,
        receivers: { 'entry.unpublished': 0, 'entry.deleted': 0 },
      },
    });
    const silent = '/transitions/announcements/plugin::upload.file';
    expect((await ask(silent)).body).toEqual({ data: null });
  });
});
