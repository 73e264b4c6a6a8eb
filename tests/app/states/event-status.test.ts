import { announced, reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';

const EVENT = 'api::event.event';
const T0 = Date.parse('2022-02-03T12:00:00.000Z');
const DATES = {
  startsAt: iso(T0),
  endsAt: iso(T0 + 2 * hour),
  registration: { label: 'Register', url: 'https://example.org/register' },
  registrationOpensAt: iso(T0 - 4 * hour),
  registrationClosesAt: iso(T0 - 2 * hour),
};
const STATUSES = ['scheduled', 'rescheduled', 'moved-online', 'full', 'cancelled', 'postponed'];
const NONE = { state: null, registrationState: null, nextTransitionAt: null };

describe('an event that was cancelled or postponed', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, T0 - 3 * hour);
    for (const eventStatus of STATUSES)
      await create(app, EVENT, { title: eventStatus, eventStatus, ...DATES });
    await create(app, EVENT, { title: 'unsaid', eventStatus: null, ...DATES });
    await create(app, EVENT, { title: 'undated' });
  });
  afterAll(() => app.stop());

  const titles = async (query: string) => {
    const { body } = await app.http.get(`/api/events?fields=title&${query}`);
    expect(body.meta.pagination.total).toBe(body.data.length);
    return body.data.map(({ title }: { title: string }) => title);
  };

  it('has no state and no next transition, whatever its dates, over REST', async () => {
    const { body } = await app.http.get('/api/events?fields=title,state,registrationState,nextTransitionAt');
    const known = { state: 'upcoming', registrationState: 'open', nextTransitionAt: iso(T0 - 2 * hour) };
    const entry = (title: string, values: object) => ({
      id: expect.any(Number),
      documentId: expect.any(String),
      title,
      ...values,
    });
    expect(body.data).toEqual([
      ...['scheduled', 'rescheduled', 'moved-online', 'full'].map((title) => entry(title, known)),
      ...['cancelled', 'postponed'].map((title) => entry(title, NONE)),
      entry('unsaid', known),
      entry('undated', NONE),
    ]);
  });

  it('has none over GraphQL', async () => {
    const query =
      '{ events(filters: { state: { null: true } }, sort: "title") { title state nextTransitionAt } }';
    const { body } = await app.http.post('/graphql').send({ query });
    const none = { state: null, nextTransitionAt: null };
    expect(body.data.events).toEqual(
      ['cancelled', 'postponed', 'undated'].map((title) => ({ title, ...none }))
    );
  });

  const others = ['full', 'moved-online', 'rescheduled', 'scheduled', 'unsaid'];
  const stateless = ['cancelled', 'postponed', 'undated'];
  it.each([
    ['no state', 'filters[state][$null]=true', stateless],
    ['a state', 'filters[state]=upcoming', others],
    ['not that state', 'filters[$not][state]=upcoming', stateless],
    ['other states', 'filters[state][$ne]=past', others],
    ['no registration state', 'filters[registrationState][$null]=true', stateless],
    ['no transition ahead', 'filters[nextTransitionAt][$null]=true', stateless],
    ['a transition ahead', `filters[nextTransitionAt][$lte]=${iso(T0)}`, others],
    [
      'an earlier one or its status',
      `filters[$or][0][nextTransitionAt][$lt]=${iso(0)}&filters[$or][1][eventStatus]=cancelled`,
      ['cancelled'],
    ],
  ])('is found by filters in agreement with its answer: %s', async (_name, query, expected) => {
    expect(await titles(`${query}&sort=title`)).toEqual(expected);
  });

  it('comes last in sorts, with entries without dates', async () => {
    expect(await titles('sort=state,title')).toEqual([...others, ...stateless]);
    expect(await titles('sort=nextTransitionAt:desc,title')).toEqual([...stateless, ...others]);
  });

  it('can be read without selecting its status, which is then not shown', async () => {
    const { body } = await app.http.get('/api/events?fields=state&filters[title]=cancelled');
    expect(body.data).toEqual([{ id: expect.any(Number), documentId: expect.any(String), state: null }]);
  });

  it('stays in the calendar, as cancelled', async () => {
    const calendar = await app.http.get('/api/events.ics?lang=en&locale=fr').buffer(true);
    expect(calendar.text).toMatch(/SUMMARY:CANCELLED: cancelled/);
    expect(calendar.text.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  });

  it('still has its dates in feeds', async () => {
    const { body } = await app.http.get('/api/events.json?lang=en&locale=fr');
    const item = body.items.find(({ title }: { title: string }) => title === 'CANCELLED: cancelled');
    expect(item.content_text).toBe('Thursday 3 February 2022, 13:00 to 15:00 (Paris time)');
  });
});

describe('what is announced of an event whose status changes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const createAt = async (at: number, eventStatus: string) => {
    await app.strapi.db.query(EVENT).deleteMany({});
    setClock(app.strapi, at);
    const { documentId } = await create(app, EVENT, { ...DATES, eventStatus });
    await reconcile(app);
    return documentId;
  };
  const becomesAt = async (at: number, documentId: string, eventStatus: string) => {
    setClock(app.strapi, at);
    const data = { eventStatus } as never;
    await app.strapi.documents(EVENT).update({ documentId, locale: 'fr', data, status: 'published' });
    return announced(app);
  };
  const announcedAt = (at: number) => {
    setClock(app.strapi, at);
    return announced(app);
  };

  it.each(['cancelled', 'postponed'])('neither its beginning nor its end, once it is %s', async (status) => {
    const event = await createAt(T0 - hour, 'scheduled');
    expect(await becomesAt(T0 - hour / 2, event, status)).toEqual([]);
    expect(await announcedAt(T0)).toEqual([]);
    expect(await announcedAt(T0 + 2 * hour)).toEqual([]);
  });

  it('nothing if it is cancelled while it takes place', async () => {
    const event = await createAt(T0 - hour, 'scheduled');
    expect(await announcedAt(T0)).toMatchObject([{ event: 'event.started' }]);
    expect(await becomesAt(T0 + hour, event, 'cancelled')).toEqual([]);
    expect(await announcedAt(T0 + 2 * hour)).toEqual([]);
  });

  it('both if it is scheduled again before it starts', async () => {
    const event = await createAt(T0 - hour, 'cancelled');
    expect(await becomesAt(T0 - hour / 2, event, 'scheduled')).toEqual([]);
    expect(await announcedAt(T0 + 2 * hour)).toMatchObject([
      { event: 'event.started', occurredAt: iso(T0), from: 'upcoming', to: 'ongoing' },
      { event: 'event.ended', occurredAt: iso(T0 + 2 * hour), from: 'ongoing', to: 'past' },
    ]);
  });

  it('that it started at the instant of the change, if it is scheduled again while it takes place', async () => {
    const event = await createAt(T0 - hour, 'cancelled');
    expect(await announcedAt(T0)).toEqual([]);
    expect(await becomesAt(T0 + hour, event, 'scheduled')).toEqual([
      { event: 'event.started', occurredAt: iso(T0 + hour), entryId: event, from: null, to: 'ongoing' },
    ]);
  });

  it('nothing if it is scheduled again after it is over', async () => {
    const event = await createAt(T0 - hour, 'cancelled');
    expect(await becomesAt(T0 + 3 * hour, event, 'scheduled')).toEqual([]);
  });
});
