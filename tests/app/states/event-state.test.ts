import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';

const REGISTRATION = { label: 'Register', url: 'https://example.org/register' };

describe('the states of an event', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const [startsAt, endsAt] = ['2022-02-03T12:45:00.000Z', '2022-02-03T13:45:00.000Z'];
    await create(app, 'api::event.event', { title: 'Webinar', startsAt, endsAt });
    await create(app, 'api::event.event', { title: 'Fair', startsAt });
    await create(app, 'api::event.event', { title: 'Carnival', startsAt, timezone: 'America/Martinique' });
    await create(app, 'api::event.event', {
      title: 'Jury',
      registration: REGISTRATION,
      registrationOpensAt: '2022-01-03T00:00:00.000Z',
      registrationClosesAt: '2022-02-02T23:00:00.000Z',
    });
    await create(app, 'api::event.event', {
      title: 'By phone',
      registrationClosesAt: '2022-02-02T23:00:00.000Z',
    });
    await create(app, 'api::event.event', { title: 'Drop in', registration: REGISTRATION });
  });
  afterAll(() => app.stop());

  const statesAt = async (at: string, attribute: string) => {
    setClock(app.strapi, at);
    const { body } = await app.http.get(`/api/events?fields[0]=title&fields[1]=${attribute}`);
    return Object.fromEntries(
      body.data.map((event: Record<string, unknown>) => [event.title, event[attribute]])
    );
  };

  it.each([
    ['as the day begins in Paris', '2022-02-02T23:00:00.000Z', ['upcoming', 'upcoming', 'upcoming']],
    ['as it starts', '2022-02-03T12:45:00.000Z', ['ongoing', 'ongoing', 'ongoing']],
    ['as it ends', '2022-02-03T13:45:00.000Z', ['past', 'ongoing', 'ongoing']],
    ['a millisecond before midnight in Paris', '2022-02-03T22:59:59.999Z', ['past', 'ongoing', 'ongoing']],
    ['at midnight in Paris', '2022-02-03T23:00:00.000Z', ['past', 'past', 'ongoing']],
    ['at midnight in Martinique', '2022-02-04T04:00:00.000Z', ['past', 'past', 'past']],
  ])('%s', async (_name, at, [Webinar, Fair, Carnival]) => {
    expect(await statesAt(at, 'state')).toMatchObject({ Webinar, Fair, Carnival });
  });

  it('gives the end of the day as the next transition of an event without an end', async () => {
    expect(await statesAt('2022-02-03T20:00:00.000Z', 'nextTransitionAt')).toMatchObject({
      Fair: '2022-02-03T23:00:00.000Z',
      Carnival: '2022-02-04T04:00:00.000Z',
      Webinar: null,
    });
  });

  it.each([
    ['before registration opens', '2022-01-02T23:59:59.999Z', 'upcoming'],
    ['as it opens', '2022-01-03T00:00:00.000Z', 'open'],
    ['as it closes', '2022-02-02T23:00:00.000Z', 'closed'],
  ])('registrationState %s; null without a registration or without dates', async (_name, at, state) => {
    expect(await statesAt(at, 'registrationState')).toMatchObject({
      Jury: state,
      'By phone': null,
      'Drop in': null,
    });
  });

  it('takes the zone from the configuration if the entry has none', async () => {
    const { body } = await app.http.get('/api/events?filters[title]=Fair&fields=timezone');
    expect(body.data[0].timezone).toBe('Europe/Paris');
  });
});
