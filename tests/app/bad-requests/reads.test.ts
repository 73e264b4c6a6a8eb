import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import type { Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const CALLS = '/content-manager/collection-types/api::call.call';
const MOST = 2 ** 31 - 1;
const NUL = 'holds a NUL character (U+0000), which no text may: leave it out';

/** For a list of calls: the query, and the message. */
const EVERYWHERE: [asked: string, message: string][] = [
  ['filters=x', 'filters is "x": give it conditions on attributes, for example filters[title][$eq]=…'],
  ['filters[]=x', 'filters is ["x"]: give it conditions on attributes, for example filters[title][$eq]=…'],
  ['filters[$eq]=x', 'filters[$eq] compares nothing: put it under an attribute, for example [title][$eq]'],
  [
    'filters[$and]=x',
    'filters[$and] is not a list: number its conditions, for example filters[$and][0][title]=…',
  ],
  [
    'filters[$and][]=x',
    'filters[$and][0] is "x": give it conditions on attributes, for example filters[$and][0][title][$eq]=…',
  ],
  [
    'filters[$or][a]=x',
    'filters[$or] is not a list: number its conditions, for example filters[$or][0][title]=…',
  ],
  [
    'filters[$not]=x',
    'filters[$not] is "x": give it conditions on attributes, for example filters[$not][title][$eq]=…',
  ],
  [
    'filters[title][$and]=x',
    'filters[title][$and] stands under an attribute: put $and before it, as in filters[$and][0][title]=…',
  ],
  ['filters[title][$eq][$eq]=x', 'filters[title][$eq] is {"$eq":"x"}: give it a value, or a list of values'],
  ['filters[title][$in][0][]=x', 'filters[title][$in] is ["x"]: give it a value, or a list of values'],
  [
    'filters[title][$jsonSupersetOf]=x',
    'filters[title][$jsonSupersetOf] is not an operator of an attribute: use one such as $eq, $in or $contains',
  ],
  [
    'filters[title][$between]=a',
    'filters[title][$between] is "a": give it two values, the lowest and the highest',
  ],
  [
    'filters[opensAt][$between][]=2022-01-01',
    'filters[opensAt][$between] is ["2022-01-01"]: give it two values, the lowest and the highest',
  ],
  ['filters[id]=abc', `filters[id] is "abc": use a whole number from -2147483648 to ${MOST}`],
  ['filters[id]=1.5', `filters[id] is "1.5": use a whole number from -2147483648 to ${MOST}`],
  ['filters[id]=', `filters[id] is "": use a whole number from -2147483648 to ${MOST}`],
  [
    'filters[id][$in][]=99999999999',
    `filters[id][$in] is "99999999999": use a whole number from -2147483648 to ${MOST}`,
  ],
  [
    'filters[id][$contains]=1',
    'filters[id][$contains] looks into a text, which a increments is not: use $eq, $lt, $gt or $containsi',
  ],
  ['filters[rolling]=abc', 'filters[rolling] is "abc": use true or false'],
  [
    'filters[opensAt]=abc',
    'filters[opensAt] is "abc": use an ISO 8601 date-time, for example 2022-03-18T23:00:00.000Z',
  ],
  [
    'filters[opensAt][$gt]=-200000-01-01T00:00:00Z',
    'filters[opensAt][$gt] is "-200000-01-01T00:00:00Z": use an ISO 8601 date-time, for example 2022-03-18T23:00:00.000Z',
  ],
  [
    'filters[programPages]=abc',
    `filters[programPages] is "abc", which is not an id: use a whole number from -2147483648 to ${MOST}, or filters[programPages][documentId]=…`,
  ],
  [
    'filters[programPages][$not][slug][$eq]=x',
    'filters[programPages][$not] stands behind a relation: put $not before it, filters[$not][programPages]…',
  ],
  [
    'filters[programPages][$not][$null]=true',
    'filters[programPages][$not] stands behind a relation: put $not before it, filters[$not][programPages]…',
  ],
  [
    'filters[programPages][$null]=true&filters[programPages][slug]=x',
    'filters[programPages] has $null and slug side by side: put them into conditions of their own under $and',
  ],
  ['filters[title]=%00', `filters[title] ${NUL}`],
  ['filters[title][$contains]=a%00b', `filters[title][$contains] ${NUL}`],
  [
    'filters[toString]=x',
    'filters[toString] names "toString", which is not a parameter or attribute: leave it out',
  ],
  [
    'filters[steps][__proto__]=x',
    'filters[steps][__proto__] names "__proto__", which is not a parameter or attribute: leave it out',
  ],
  [
    'fields=toString',
    'fields names "toString", which is not an attribute of api::call.call: use one of its attributes',
  ],
  [
    'fields=title,constructor',
    'fields names "constructor", which is not an attribute of api::call.call: use one of its attributes',
  ],
  [
    'fields[]=__proto__',
    'fields names "__proto__", which is not an attribute of api::call.call: use one of its attributes',
  ],
  ['fields=', 'fields holds an empty name: name an attribute, or leave it out'],
  ['fields[0][a]=b', 'fields holds {"a":"b"}: give it names of attributes, for example fields=title'],
  ['fields=cutOffs', 'fields names "cutOffs", which leads to other entries: use populate=cutOffs'],
  [
    'sort=toString',
    'sort names "toString", which is not an attribute of api::call.call: use one of its attributes',
  ],
  [
    'sort=cutOffs',
    'sort names "cutOffs", which leads to other entries: name an attribute of theirs, cutOffs.…',
  ],
  ['sort[title]=up', 'sort sorts title "up": use asc or desc'],
  [
    'populate[contacts][fields]=toString',
    'populate[contacts][fields] names "toString", which is not an attribute of api::press-contact.press-contact: use one of its attributes',
  ],
  [
    'populate[contacts][filters][$eq]=x',
    'populate[contacts][filters][$eq] compares nothing: put it under an attribute, for example [title][$eq]',
  ],
  [
    'populate=constructor',
    'populate names "constructor", which is not an attribute of api::call.call: use one of its attributes',
  ],
  [
    'populate[cutOffs][on][x]=true',
    'populate[cutOffs][on][x] is not a type: name one that the attribute leads to',
  ],
  ['_q[]=x', '_q is ["x"]: give it once, as one text'],
  ['_q[a]=x', '_q is {"a":"x"}: give it once, as one text'],
  ['_q=%00', `_q ${NUL}`],
  ['start=99999999999999999999', `start is "99999999999999999999": use a whole number up to ${MOST}`],
  ['locale[a]=b', 'locale is {"a":"b"}: give it once, as one text'],
  ['locale=%00', `locale ${NUL}`],
  ['anything=%00', `anything ${NUL}`],
];

/** Only the content API reads these so. */
const PUBLIC: [asked: string, message: string][] = [
  ['/api/calls?locale=fr&locale=en', 'locale is ["fr","en"]: give it once, as one text'],
  ['/api/calls?locale[]=fr', 'locale is ["fr"]: give it once, as one text'],
  ['/api/events.ics?locale=fr&locale=en', 'locale is ["fr","en"]: give it once, as one text'],
  ['/api/events.ics?locale[]=fr', 'locale is ["fr"]: give it once, as one text'],
  ['/api/press-releases.rss?locale[a]=b', 'locale is {"a":"b"}: give it once, as one text'],
  [
    '/api/press-releases.json?filters=x',
    'filters is "x": give it conditions on attributes, for example filters[title][$eq]=…',
  ],
  ['/api/calls/one/state?locale[a]=b', 'locale is {"a":"b"}: give it once, as one text'],
  [
    '/api/calls?pagination[start]=99999999999999999999',
    `pagination[start] is "99999999999999999999": use a whole number up to ${MOST}`,
  ],
  ['/api/calls?pagination[page]=abc', `pagination[page] is "abc": use a whole number up to ${MOST}`],
  ['/api/calls?pagination=x', 'pagination is "x": write pagination[page]=… and pagination[pageSize]=…'],
  [
    '/api/events?filters[tags][$not][slug][$eq]=x',
    'filters[tags][$not] stands behind a relation: put $not before it, filters[$not][tags]…',
  ],
  ['/api/calls/%00/state', `the path ${NUL}`],
  ['/api/calls/a%00b', `the path ${NUL}`],
  ['/api/events/%00.ics', `the path ${NUL}`],
  ['/api/calls/%ED%A0%80/state', 'the path is not UTF-8 in percent-encoding: encode each part of it'],
];

/** Relations from a call to its pages and back, each one a join. */
const JOINS = `/api/calls?filters${'[programPages][calls]'.repeat(9)}[title]=x`;
const MORE_JOINS = `/api/calls?${Array.from({ length: 17 }, (_, index) => `filters[$and][${index}][programPages][calls][id]=1`).join('&')}`;

const isSqlite = process.env.TEST_DATABASE === 'sqlite';

describe('a read that cannot be answered', () => {
  let app: TestApp;
  let admin: Caller;
  const ask = async (path: string, caller: Caller = {}) => {
    const { status, body } = await app.http.get(path).set(caller);
    return { status, message: body.error?.message };
  };

  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
    await create(app, CALL, { title: 'One', slug: 'one' });
  });
  afterAll(() => app.stop());

  it.each(EVERYWHERE)('is a 400 that says what to do: %s', async (asked, message) => {
    expect(await ask(`/api/calls?${asked}`)).toEqual({ status: 400, message });
    expect(await ask(`${CALLS}?${asked}`, admin)).toEqual({ status: 400, message });
  });

  it.each(PUBLIC)('is a 400 that says what to do: %s', async (path, message) => {
    expect(await ask(path)).toEqual({ status: 400, message });
  });

  it.each([JOINS, MORE_JOINS])('of more tables than a statement may join is a 400: %s', async (path) => {
    const message =
      'The request has more than 12 relations and components that its filters pass through:' +
      ' send less at once, or raise limits.rest.joins of the plugin input-validation';
    expect(await ask(path)).toEqual({ status: 400, message });
  });

  it.each(['/admin/roles/abc', '/admin/users/abc', '/upload/files/abc'])(
    'of something that is not an id is a 404 or a 400: %s',
    async (path) => {
      const message = 'id "abc" is not a value of type integer that the database can hold: use one';
      expect(await ask(path, admin)).toMatchObject(isSqlite ? { status: 404 } : { status: 400, message });
    }
  );

  it.each(['constructor', '__proto__', 'toString'])(
    'of a type that does not exist is not a 500: %s',
    async (name) => {
      for (const query of ['fields=title', 'sort=title', 'filters[title]=x']) {
        const path = `/content-manager/collection-types/${name}?${query}`;
        expect((await ask(path)).status).toBe(401);
        expect((await ask(path, admin)).status).toBe(403);
      }
    }
  );

  it('of a webhook that does not exist is a 404', async () => {
    const { status, body } = await app.http.post('/admin/webhooks/999/trigger').set(admin).send({});
    const message = 'id is of no webhook: use one that GET /admin/webhooks lists';
    expect([status, body.error.message]).toEqual([404, message]);
  });

  it('does not include the server’s own reads, such as the entries that an editor may still choose', async () => {
    const page = await create(app, 'api::program-page.program-page', { title: 'Page', slug: 'page' });
    const call = { title: 'Two', slug: 'two', programPages: [page.documentId] };
    const { documentId } = await create(app, CALL, call);
    const path = `/content-manager/relations/${CALL}/programPages?id=${documentId}`;
    const { status, body } = await app.http.get(path).set(admin);
    expect([status, body.results]).toEqual([200, []]);
  });
});
