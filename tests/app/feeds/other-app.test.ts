import { startOtherApp, type TestApp } from '../../support/app';
import { setClock } from '../../support/entries';
import { readCalendar, readNews } from '../../support/feeds';
import { asToken } from '../../support/tokens';

/** Without slugs, locales and drafts, and without readers who have no token. */
describe('the feeds of another app', () => {
  let app: TestApp;
  let documentId: string;
  beforeAll(async () => {
    app = await startOtherApp();
    const begins = '2024-03-01T08:00:00.000Z';
    const data = { title: 'Welding', begins, finishes: '2024-06-01T08:00:00.000Z' };
    ({ documentId } = await app.strapi.documents('api::course.course' as never).create({ data } as never));
    setClock(app.strapi, '2024-03-05T02:00:00.000Z');
  });
  afterAll(() => app.stop());

  const get = async (path: string) => app.http.get(path).set(await asToken(app, 'read-only'));

  it('have its entries, in its zone and its words', async () => {
    const [event] = readCalendar((await get('/api/courses.ics')).text);
    expect(event).toMatchObject({
      uid: documentId,
      start: '2024-03-01T08:00:00.000Z',
      zone: 'America/Martinique',
    });
    const { title, items } = await readNews((await get('/api/courses.atom')).text);
    expect([title, items[0].summary]).toEqual([
      'Courses',
      'Running. Friday 1 March 2024, 04:00 to Saturday 1 June 2024, 04:00 (Martinique time)',
    ]);
  });

  it('link to the API, and are found by documentId', async () => {
    const { body } = await get(`/api/courses/${documentId}.jsonld`);
    expect(body).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': expect.stringMatching(`/api/courses/${documentId}$`),
      url: expect.stringMatching(`/api/courses/${documentId}$`),
      name: 'Welding',
      startDate: '2024-03-01T04:00:00-04:00',
      endDate: '2024-06-01T04:00:00-04:00',
    });
  });

  it('leave its own routes unchanged', async () => {
    expect((await get(`/api/courses/${documentId}`)).body.data.title).toBe('Welding');
  });
});
