import { OTHER_APP, startApp, startOtherApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { withoutPublic } from '../../support/public-role';
import { asToken } from '../../support/tokens';

const OPENS = '2022-01-23T23:00:00.000Z';
const CUT_OFF = '2022-02-18T23:00:00.000Z';
const CLOSES = '2022-03-18T23:00:00.000Z';
const AT = '2022-03-01T12:00:00.000Z';

describe('the state at a glance', () => {
  let app: TestApp;
  let call: string;
  let page: string;

  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, AT);
    const notices = [{ state: 'open', title: 'Déposez', text: 'Maintenant', link: null }];
    const dates = { opensAt: OPENS, closesAt: CLOSES, cutOffs: [{ label: 'Vague 1', closesAt: CUT_OFF }] };
    const data = { title: 'Appel', slug: 'appel', body: 'Long', ...dates, notices };
    call = (await create(app, 'api::call.call', data)).documentId;
    const calls = [call];
    const created = await create(app, 'api::program-page.program-page', {
      title: 'Page',
      slug: 'page',
      calls,
      notices,
    });
    page = created.documentId;
    await create(app, 'api::event.event', { title: 'Soirée', slug: 'soiree', startsAt: AT });
    await create(
      app,
      'api::call.call',
      { title: 'Brouillon', slug: 'brouillon', rolling: true },
      { status: 'draft' }
    );
  });
  afterAll(() => app.stop());

  const notice = { state: 'open', title: 'Déposez', text: 'Maintenant', link: null };

  it('of a call has the computed attributes, the dates that they come from and the instant', async () => {
    const { status, body, text } = await app.http.get('/api/calls/appel/state');
    expect([status, body]).toEqual([
      200,
      {
        data: {
          documentId: call,
          slug: 'appel',
          opensAt: OPENS,
          closesAt: CLOSES,
          rolling: false,
          timezone: 'Europe/Paris',
          cutOffs: [{ closesAt: CUT_OFF }],
          state: 'open',
          nextTransitionAt: CLOSES,
          nextDeadlineAt: CLOSES,
          nextDeadline: {
            kind: 'closing',
            label: null,
            at: CLOSES,
            text: 'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)',
          },
          deadlineText: 'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)',
          notice,
        },
        meta: { instant: AT },
      },
    ]);
    expect(text.length).toBeLessThan(750);
  });

  it('of a page names the calls that it comes from', async () => {
    const { body } = await app.http.get('/api/program-pages/page/state');
    const calls = [{ documentId: call, opensAt: OPENS, closesAt: CLOSES, timezone: 'Europe/Paris' }];
    const computed = { state: 'open', nextTransitionAt: CLOSES, notice };
    expect(body.data).toEqual({ documentId: page, slug: 'page', calls, ...computed });
  });

  it('of a page tells nothing about calls to callers who may not read them', async () => {
    await withoutPublic(app, 'api::call.call.find', async () => {
      const { status, body } = await app.http.get('/api/program-pages/page/state');
      const data = { documentId: page, slug: 'page', state: 'open', nextTransitionAt: CLOSES, notice };
      expect([status, body.data]).toEqual([200, data]);
    });
  });

  it('of an event has both of its states', async () => {
    const { body } = await app.http.get('/api/events/soiree/state');
    expect(body.data).toEqual({
      documentId: expect.any(String),
      slug: 'soiree',
      eventStatus: 'scheduled',
      startsAt: AT,
      endsAt: null,
      registrationOpensAt: null,
      registrationClosesAt: null,
      timezone: 'Europe/Paris',
      state: 'ongoing',
      registrationState: null,
      nextTransitionAt: '2022-03-01T23:00:00.000Z',
    });
  });

  it('can also be requested by documentId, even if an old slug looks like it', async () => {
    await create(app, 'api::call.call', { title: 'Sosie', slug: 'sosie', opensAt: CLOSES, rolling: true });
    await app.strapi.db
      .query('api::call.call')
      .updateMany({ where: { slug: 'sosie' }, data: { slug: call } });
    const { body } = await app.http.get(`/api/calls/${call}/state`);
    expect(body.data).toMatchObject({ documentId: call, slug: 'appel' });
    expect((await app.http.get(`/api/calls/${call}.ics`)).text).not.toContain('Sosie');
  });

  it.each([
    ['nobody knows', '/api/calls/inconnu/state'],
    ['is a draft', '/api/calls/brouillon/state'],
    ['is not translated', '/api/calls/appel/state?locale=en'],
    ['is of a type without a state', '/api/press-releases/appel/state'],
  ])('is a 404 if the entry %s', async (_name, path) => {
    expect((await app.http.get(path)).status).toBe(404);
  });

  it('is forbidden to callers who may not read the entry', async () => {
    await withoutPublic(app, 'api::event.event.findOne', async () => {
      expect((await app.http.get('/api/events/soiree/state')).status).toBe(403);
    });
  });
});

describe('the state at a glance in another app', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startOtherApp(OTHER_APP);
  });
  afterAll(() => app.stop());

  it('exists for a type without slugs, in its own words', async () => {
    setClock(app.strapi, AT);
    const course = await create(app, 'api::course.course' as never, { begins: OPENS, finishes: CLOSES });
    const token = await asToken(app, 'read-only');
    const { body } = await app.http.get(`/api/courses/${course.documentId}/state`).set(token);
    expect(body.data).toMatchObject({
      progress: 'running',
      enrolment: null,
      begins: OPENS,
      finishes: CLOSES,
    });
  });
});
