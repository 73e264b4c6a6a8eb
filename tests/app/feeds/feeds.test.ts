import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';
import { mistakesOfJsonFeed, readCalendar, readNews } from '../../support/feeds';
import { read } from '../../support/http-cache';
import { asToken } from '../../support/tokens';

const NOW = Date.parse('2022-03-01T12:00:00.000Z');
const EVENT = 'api::event.event';
const CALL = 'api::call.call';
const RELEASE = 'api::press-release.press-release';
const SITE = 'https://www.example.org';

describe('feeds', () => {
  let app: TestApp;
  let forum: string;
  let appel: string;

  beforeAll(async () => {
    app = await startApp({ SITE_URL: `${SITE}/{locale}/{type}/{slug}` });
    setClock(app.strapi, NOW);
    ({ documentId: forum } = await create(app, EVENT, {
      title: 'Forum & fête',
      slug: 'forum',
      lead: 'Une journée <entière>',
      startsAt: '2022-03-27T00:30:00.000Z',
      endsAt: '2022-03-27T01:30:00.000Z',
      place: 'Lyon',
      eventStatus: 'cancelled',
      attendanceMode: 'in-person',
    }));
    await create(app, EVENT, {
      title: 'Ailleurs, loin',
      slug: 'saint-denis.2022',
      startsAt: '2022-03-02T13:00:00.000Z',
      timezone: 'Indian/Reunion',
    });
    // 2:30 in Paris, for the second time that night.
    await create(app, EVENT, { title: 'Tard', slug: 'tard', startsAt: '2021-10-31T01:30:00.000Z' });
    await create(app, EVENT, { title: 'Sans date', slug: 'sans-date', lead: '\u0008' });
    await create(app, EVENT, { title: 'Brouillon', startsAt: iso(NOW) }, { status: 'draft' });
    ({ documentId: appel } = await create(app, CALL, {
      title: 'Appel',
      slug: 'appel',
      summary: 'Résumé',
      opensAt: '2022-01-23T23:00:00.000Z',
      closesAt: '2022-03-18T23:00:00.000Z',
      cutOffs: [{ label: 'Relève', closesAt: '2022-03-10T23:00:00.000Z' }],
    }));
    await create(app, RELEASE, { title: 'Paru', slug: 'paru', releasedAt: iso(NOW - hour) });
    await create(app, RELEASE, { title: 'Secret', slug: 'secret', embargoUntil: iso(NOW + hour) });
  });
  afterAll(() => app.stop());

  const get = (path: string) => read(app, path);
  const calendarOf = async (path: string) => readCalendar((await get(path)).text);
  const titlesOf = async (path: string) =>
    (await readNews((await get(path)).text)).items.map(({ title }) => title);

  it('give events a calendar that other software reads, each in its zone, over the night of the clock change', async () => {
    expect(await calendarOf('/api/events.ics')).toEqual([
      {
        uid: forum,
        summary: 'ANNULÉ\u00a0: Forum & fête',
        status: 'CANCELLED',
        sequence: expect.any(Number),
        start: '2022-03-27T00:30:00.000Z',
        end: '2022-03-27T01:30:00.000Z',
        zone: 'Europe/Paris',
      },
      {
        uid: expect.any(String),
        summary: 'Ailleurs, loin',
        status: 'CONFIRMED',
        sequence: expect.any(Number),
        start: '2022-03-02T13:00:00.000Z',
        end: '2022-03-02T14:00:00.000Z',
        zone: 'Indian/Reunion',
      },
      expect.objectContaining({ summary: 'Tard', start: '2021-10-31T01:30:00.000Z', zone: 'UTC' }),
    ]);
  });

  it('give a call’s opening, cut-offs and closing, with midnight as the minute before', async () => {
    const read = (await calendarOf('/api/calls/appel.ics?lang=fr')).map(({ uid, summary, start }) => [
      uid.replace(appel, ''),
      summary,
      start,
    ]);
    expect(read).toEqual([
      ['-opens', 'Ouverture\u00a0: Appel', '2022-01-23T23:00:00.000Z'],
      ['-cut-off-1', 'Relève\u00a0: Appel', '2022-03-10T22:59:00.000Z'],
      ['-closes', 'Clôture\u00a0: Appel', '2022-03-18T22:59:00.000Z'],
    ]);
  });

  it.each([
    ['filters[state]=open', 3],
    ['filters[state]=closed', 0],
    ['filters[nextDeadlineAt][$lt]=2022-03-11', 3],
  ])('are filtered like lists: %s', async (filters, length) => {
    expect(await calendarOf(`/api/calls.ics?${filters}`)).toHaveLength(length);
  });

  it('name a calendar after its entry, and have a zone without entries too', async () => {
    const { text } = await get('/api/events/saint-denis.2022.ics');
    expect(text).toContain('X-WR-CALNAME:Ailleurs\\, loin\r\n');
    expect((await get('/api/calls.ics?filters[state]=closed')).text).toMatch(
      /TZID:Europe\/Paris\r\n[^]*END:VCALENDAR\r\n$/
    );
  });

  it.each([
    ['a slug', '/api/events/forum.ics'],
    ['a documentId', () => `/api/events/${forum}.ics`],
    ['a slug with a dot', '/api/events/saint-denis.2022.ics'],
  ])('are found by %s', async (_name, path) => {
    expect(await calendarOf(typeof path === 'string' ? path : path())).toHaveLength(1);
  });

  it.each([
    ['/api/events/nothing.ics', 404, 'Not Found'],
    ['/api/events/forum.rss', 404, 'Not Found'],
    ['/api/press-releases.ics', 404, 'Not Found'],
    ['/api/events.ics?lang=de', 400, 'lang is "de": use en, fr'],
    ['/api/events.ics?locale=*', 400, 'locale is "*": name one locale, for example fr'],
    [
      '/api/events.ics?filters[nothing]=x',
      400,
      'Invalid key nothing: use a name that the description of the API has there, or leave it out',
    ],
    [
      '/api/calls.rss?at=2022-03-19T00:00:00Z',
      403,
      'at needs plugin::deadlines.preview.at: ask with an API token that grants it, or as an admin',
    ],
  ])('say what is wrong: %s', async (path, status, message) => {
    const { body, status: answered } = await get(path);
    expect([answered, body.error.message]).toEqual([status, message]);
  });

  it.each(['rss', 'atom'])('give news in %s that others read, with the state in words', async (format) => {
    const { text, type } = await get(`/api/calls.${format}`);
    const { title, feedUrl, items } = await readNews(text);
    expect([type, title, feedUrl]).toEqual([
      `application/${format}+xml`,
      'Appels',
      `http://127.0.0.1:1337/api/calls.${format}`,
    ]);
    expect(items).toMatchObject([
      {
        title: 'Appel',
        link: `${SITE}/fr/calls/appel`,
        [format === 'rss' ? 'contentSnippet' : 'summary']:
          'Ouvert. Date limite\u00a0: jeudi 10 mars 2022 à 23 h 59 (heure de Paris). Résumé',
        [format === 'rss' ? 'guid' : 'id']: expect.stringMatching(
          /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
        ),
      },
    ]);
  });

  it('give news as a valid JSON Feed', async () => {
    const { text, type } = await get('/api/events.json?lang=fr');
    const feed = JSON.parse(text);
    expect([type, feed.feed_url, feed.home_page_url, mistakesOfJsonFeed(text)]).toEqual([
      'application/feed+json',
      'http://127.0.0.1:1337/api/events.json?lang=fr',
      SITE,
      [],
    ]);
    // Newest first: events are dated by their creation.
    expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
      'Sans date',
      'Tard',
      'Ailleurs, loin',
      'ANNULÉ\u00a0: Forum & fête',
    ]);
  });

  it('are also valid without items, and escape XML’s special characters', async () => {
    const none = await get('/api/calls.json?filters[state]=closed');
    expect([JSON.parse(none.text).items, mistakesOfJsonFeed(none.text)]).toEqual([[], []]);
    const { text } = await get('/api/events.atom?filters[place]=Lyon');
    expect(text).toMatch(/<title>(<!\[CDATA\[)?ANNULÉ\u00a0: Forum (&amp;|&) fête(\]\]>)?<\/title>/);
    expect((await readNews(text)).items[0].title).toBe('ANNULÉ\u00a0: Forum & fête');
  });

  it('hold back entries until their embargo ends', async () => {
    expect(await titlesOf('/api/press-releases.rss')).toEqual(['Paru']);
    expect((await get('/api/press-releases/secret.jsonld')).status).toBe(404);
    setClock(app.strapi, NOW + hour);
    // An entry without a day of release is dated by its creation, which our clock does not set.
    expect(await titlesOf('/api/press-releases.rss')).toEqual(['Secret', 'Paru']);
    expect((await get('/api/press-releases/secret.jsonld')).body.headline).toBe('Secret');
    setClock(app.strapi, NOW);
  });

  it('give the structured data of several entries at once, as of each, and nothing that is not public', async () => {
    const listOf = async (path: string) => (await get(path)).body.itemListElement as { identifier: string }[];
    const single = (await get(`/api/events/${forum}.jsonld`)).body;
    const one = { '@type': 'ListItem', position: 1, identifier: forum, item: single };
    expect(await listOf(`/api/events.jsonld?filters[documentId][$in][0]=${forum}`)).toEqual([one]);
    expect((await listOf('/api/events.jsonld')).length).toBe(4);
    expect((await listOf('/api/press-releases.jsonld')).length).toBe(1);
  });

  it('have a lifetime as long as they are right, and are cached that long', async () => {
    setClock(app.strapi, '2022-03-18T22:59:30.000Z');
    const [first, second] = [await get('/api/calls.rss?lang=fr'), await get('/api/calls.rss?lang=fr')];
    expect([first, second].map(({ headers }) => [headers['cache-control'], headers['x-cache']])).toEqual([
      ['public, max-age=30, must-revalidate', 'miss'],
      ['public, max-age=30, must-revalidate', 'hit'],
    ]);
    const unchanged = { 'If-None-Match': first.headers.etag };
    expect((await read(app, '/api/calls.rss?lang=fr', unchanged)).status).toBe(304);
    expect((await app.http.head('/api/calls.rss')).headers['content-type']).toMatch('application/rss+xml');
    setClock(app.strapi, '2022-03-18T23:00:00.000Z');
    expect((await get('/api/calls.rss?lang=fr')).text).toContain('Fermé. Clôture');
    setClock(app.strapi, NOW);
  });

  it('are as of an instant for callers who may ask for that, and are then not cached', async () => {
    const token = await asToken(app, ['plugin::deadlines.preview.at', `${CALL}.find`]);
    const { text, headers } = await read(app, '/api/calls.rss?at=2022-03-19T00:00:00Z', token);
    expect([text.includes('Fermé'), headers['cache-control']]).toEqual([true, 'private, no-store']);
  });

  it('are for callers who may read what is in them', async () => {
    const token = await asToken(app, [`${EVENT}.find`]);
    const statusOf = async (path: string) => (await read(app, path, token)).status;
    expect([await statusOf('/api/events.ics'), await statusOf('/api/events/forum.ics')]).toEqual([200, 403]);
    expect(await statusOf('/api/calls.rss')).toBe(403);
  });

  it('keep their ids when an entry changes, under a higher sequence, and their date', async () => {
    const before = (await calendarOf(`/api/events/${forum}.ics`))[0];
    const [published] = JSON.parse((await get('/api/events.json?filters[place]=Lyon')).text).items;
    const data = { startsAt: '2022-04-01T08:00:00.000Z', endsAt: '2022-04-01T09:00:00.000Z', slug: 'autre' };
    const change = { documentId: forum, data, status: 'published' };
    while (Date.now() < Date.parse(published.date_modified) + 1000) await app.http.get('/api/events');
    await app.strapi.documents(EVENT).update(change as never);
    const after = (await calendarOf(`/api/events/autre.ics`))[0];
    expect([after.uid, after.start, after.sequence > before.sequence]).toEqual([forum, data.startsAt, true]);
    const [item] = JSON.parse((await get('/api/events.json?filters[place]=Lyon')).text).items;
    expect([item.id, item.date_published]).toEqual([published.id, published.date_published]);
  });

  it('are in the requested language', async () => {
    const { title } = await readNews((await get('/api/calls.rss?lang=en')).text);
    const { title: byLocale } = await readNews((await get('/api/calls.rss?locale=en')).text);
    const [call] = (await readNews((await get('/api/calls.rss?lang=en&locale=fr')).text)).items;
    expect([title, byLocale, call.contentSnippet]).toEqual([
      'Calls',
      'Calls',
      'Open. Deadline: Thursday 10 March 2022, 23:59 (Paris time). Résumé',
    ]);
  });

  describe('with more entries than fit into one', () => {
    /** Published at once, in a different order than their dates. */
    const createMany = (uid: string, count: number, of: (age: number) => object) =>
      app.strapi.db.query(uid).createMany({
        data: Array.from({ length: count }, (_none, index) => (index * 5) % count).map((age) => ({
          ...{ documentId: `many-${age}`, slug: `many-${age}`, title: `No ${age}`, locale: 'fr' },
          ...{ publishedAt: iso(NOW), createdAt: iso(NOW), updatedAt: iso(NOW), ...of(age) },
        })),
      });
    const named = (count: number) => Array.from({ length: count }, (_none, age) => `No ${age}`);
    const MANY = 'filters[slug][$startsWith]=many';

    it('have the newest fifty, newest first', async () => {
      await createMany(RELEASE, 52, (age) => ({ releasedAt: iso(NOW - age * hour) }));
      const json = JSON.parse((await get(`/api/press-releases.json?${MANY}`)).text);
      const lists = [
        await titlesOf(`/api/press-releases.rss?${MANY}`),
        await titlesOf(`/api/press-releases.atom?${MANY}`),
        json.items.map(({ title }: { title: string }) => title),
      ];
      expect(lists).toEqual([named(50), named(50), named(50)]);
    });

    it('have a hundred as structured data', async () => {
      await createMany(CALL, 101, () => ({ rolling: true }));
      const { body } = await get(`/api/calls.jsonld?${MANY}`);
      expect([body['@type'], body.itemListElement.length]).toEqual(['ItemList', 100]);
    });

    it('have the last thousand in a calendar, last first', async () => {
      await createMany(EVENT, 1001, (age) => ({ startsAt: iso(NOW - age * hour), timezone: 'UTC' }));
      const { text } = await get(`/api/events.ics?${MANY}`);
      expect([...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title)).toEqual(named(1000));
    });
  });
});
