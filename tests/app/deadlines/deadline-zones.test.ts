import { startApp, type TestApp } from '../../support/app';
import { create, iso, setClock } from '../../support/entries';

/** If a deadline is written as a day, the window ends at the midnight that ends the day, in any zone. */
describe('a call until the end of a day', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it.each([
    [
      'the day before summer time',
      'Europe/Paris',
      '2022-03-26T23:00:00.000Z',
      'samedi 26 mars 2022 à 23 h 59 (heure de Paris)',
    ],
    [
      'the day of 23 hours',
      'Europe/Paris',
      '2022-03-27T22:00:00.000Z',
      'dimanche 27 mars 2022 à 23 h 59 (heure de Paris)',
    ],
    [
      'the day before winter time',
      'Europe/Paris',
      '2022-10-29T22:00:00.000Z',
      'samedi 29 octobre 2022 à 23 h 59 (heure de Paris)',
    ],
    [
      'the day of 25 hours',
      'Europe/Paris',
      '2022-10-30T23:00:00.000Z',
      'dimanche 30 octobre 2022 à 23 h 59 (heure de Paris)',
    ],
    [
      'a 45-minute offset',
      'Asia/Kathmandu',
      '2022-03-18T18:15:00.000Z',
      'vendredi 18 mars 2022 à 23 h 59 (heure de Katmandou)',
    ],
    [
      'Reunion',
      'Indian/Reunion',
      '2022-03-18T20:00:00.000Z',
      'vendredi 18 mars 2022 à 23 h 59 (heure de La Réunion)',
    ],
    [
      'Martinique',
      'America/Martinique',
      '2022-03-19T04:00:00.000Z',
      'vendredi 18 mars 2022 à 23 h 59 (heure de Martinique)',
    ],
    [
      '29 February',
      'Europe/Paris',
      '2024-02-29T23:00:00.000Z',
      'jeudi 29 février 2024 à 23 h 59 (heure de Paris)',
    ],
    [
      '28 February of a common year',
      'Europe/Paris',
      '2023-02-28T23:00:00.000Z',
      'mardi 28 février 2023 à 23 h 59 (heure de Paris)',
    ],
  ])('%s', async (name, timezone, closesAt, deadlineText) => {
    const data = { title: name, opensAt: '2020-01-01T00:00:00.000Z', closesAt, timezone };
    const { documentId } = await create(app, 'api::call.call', data);
    const answer = async (at: string) => {
      setClock(app.strapi, at);
      const { body } = await app.http.get(
        `/api/calls/${documentId}?fields=state,nextDeadlineAt,deadlineText`
      );
      const open = await app.http.get(`/api/calls?filters[state]=open&filters[documentId]=${documentId}`);
      return { ...body.data, listed: open.body.meta.pagination.total };
    };
    const entry = { id: expect.any(Number), documentId };
    expect([await answer(iso(Date.parse(closesAt) - 1)), await answer(closesAt)]).toEqual([
      { ...entry, state: 'open', nextDeadlineAt: closesAt, deadlineText, listed: 1 },
      { ...entry, state: 'closed', nextDeadlineAt: null, deadlineText: null, listed: 0 },
    ]);
  });
});
