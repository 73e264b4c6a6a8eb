import { startOtherApp, type TestApp } from '../../support/app';
import { FILE } from '../../support/file';
import { answersTo } from '../../support/requests';
import { asToken, type Caller } from '../../support/tokens';

const BULLETIN = 'api::bulletin.bulletin';
const CAMPUS = 'api::campus.campus';

const FIND = ['campus', 'course', 'bulletin'].flatMap((type) => [
  `api::${type}.${type}.find`,
  `api::${type}.${type}.findOne`,
]);

/** Campuses have no drafts, so they are related to the drafts of bulletins as well as to the published ones. */
describe('drafts related to entries of a type without drafts', () => {
  let app: TestApp;
  let reader: Caller;
  let plain: Caller;
  let secret: { id: number };
  beforeAll(async () => {
    app = await startOtherApp();
    const documents = (uid: string) =>
      app.strapi.documents(uid as never) as unknown as {
        create: (params: object) => Promise<{ id: number; documentId: string }>;
      };
    const both = await documents(CAMPUS).create({ data: { name: 'Both' } });
    const only = await documents(CAMPUS).create({ data: { name: 'Only a draft' } });
    await documents(CAMPUS).create({ data: { name: 'None' } });
    await documents('api::course.course').create({ data: { title: 'Course', campus: only.documentId } });
    const cover = (await app.strapi.db.query('plugin::upload.file').create({ data: FILE })).id;
    const known = { title: 'Known', campus: both.documentId };
    const { id } = await documents(BULLETIN).create({ data: known, status: 'published' });
    const hidden = { title: 'Unannounced', campus: only.documentId, cover };
    secret = await documents(BULLETIN).create({ data: hidden, status: 'draft' });
    const pinned = [
      { id, __type: BULLETIN },
      { id: secret.id, __type: BULLETIN },
    ];
    const data = { headline: secret.id, pinned };
    await app.strapi.db.query(CAMPUS).update({ where: { documentId: only.documentId }, data });
    plain = await asToken(app, [...FIND, 'plugin::upload.content-api.find']);
    reader = await asToken(app, [
      ...FIND,
      'plugin::upload.content-api.find',
      'plugin::deadlines.drafts.read',
    ]);
  });
  afterAll(() => app.stop());

  const names = async (query: string, caller: Caller) => {
    const { body } = await app.http.get(encodeURI(`/api/campuses?sort=name&${query}`)).set(caller);
    return body.data.map(({ name }: { name: string }) => name);
  };

  const pinned = async (caller: Caller) => {
    const { body } = await app.http.get('/api/campuses?sort=name&populate[pinned][count]=true').set(caller);
    return body.data.map((campus: { pinned: { count: number } }) => campus.pinned.count);
  };

  it.each([
    ['filters[bulletins][title]=Unannounced', []],
    ['filters[bulletins][title][$null]=true', ['None', 'Only a draft']],
    ['filters[bulletins][id][$null]=true', ['None', 'Only a draft']],
    ['filters[bulletins][id][$notNull]=true', ['Both']],
    ['filters[headline][title]=Unannounced', []],
    ['filters[headline][id][$null]=true', ['Both', 'None', 'Only a draft']],
    ['filters[bulletins][publishedAt][$null]=true', ['None', 'Only a draft']],
  ])('are not found by any filter: %s', async (query, expected) => {
    expect(await names(query, plain)).toEqual(expected);
  });

  const asked = () => [
    '/api/campuses?populate=*',
    '/api/campuses?populate[bulletins][fields]=title',
    '/api/campuses?populate[pinned][on][api::bulletin.bulletin][fields][0]=title',
    '/api/campuses?sort=bulletins.title:desc&populate=bulletins',
    '/api/courses?populate[campus][populate]=bulletins',
    '/api/courses?filters[campus][bulletins][title]=Unannounced',
    '/api/upload/files?populate=related',
    '{ campuses { name bulletins { title } headline { title } } }',
    '{ campuses { bulletins_connection { nodes { title } } } }',
  ];

  it('are not shown in any answer', async () => {
    const answers = await answersTo(app, asked(), plain);
    const shown = Object.entries(answers).filter(
      ([, { status, body }]) => status !== 200 || String(body).includes('Unannounced')
    );
    expect(shown).toEqual([]);
    expect(await pinned(plain)).toEqual([0, 0, 1]);
  });

  it('are shown to callers who may read drafts', async () => {
    expect(await names('filters[bulletins][title]=Unannounced', reader)).toEqual(['Only a draft']);
    expect(await pinned(reader)).toEqual([0, 0, 2]);
  });

  it('are refused to others who ask for them', async () => {
    const questions = [
      '/api/campuses?status=draft&populate=bulletins',
      '{ campuses(status: DRAFT) { bulletins { title } } }',
      '{ courses(status: DRAFT) { campus { bulletins { title } } } }',
    ];
    const refused = await answersTo(app, questions, plain);
    expect(Object.values(refused).map(({ status }) => status)).toEqual([403, 403, 403]);
    const answered = await answersTo(app, questions, reader);
    expect(Object.values(answered).map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});
