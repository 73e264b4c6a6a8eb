import { startOtherApp, type TestApp } from '../../support/app';
import { iso, setClock } from '../../support/entries';
import { FILE } from '../../support/file';
import { answersTo, type Answers } from '../../support/requests';
import { asToken, type Caller } from '../../support/tokens';

const UNTIL = Date.parse('2024-03-18T09:00:00.000Z');
const BULLETIN = 'api::bulletin.bulletin';
const CAMPUS = 'api::campus.campus';

/** Relations reveal nothing about entries under embargo: filters and sorts join no hidden row. */
describe('relations to entries under embargo', () => {
  let app: TestApp;
  let reader: Caller;
  let secret: Entry;
  let known: Entry;
  let both: Entry;

  interface Entry {
    id: number;
    documentId: string;
    [attribute: string]: unknown;
  }
  const documents = (uid: string) =>
    app.strapi.documents(uid as never) as unknown as {
      findOne: (params: object) => Promise<Entry>;
      findMany: (params: object) => Promise<Entry[]>;
      delete: (params: object) => Promise<unknown>;
      update: (params: object) => Promise<Entry>;
      create: (params: object) => Promise<Entry>;
    };
  const create = (uid: string, data: object) => documents(uid).create({ data, status: 'published' });

  beforeAll(async () => {
    app = await startOtherApp();
    setClock(app.strapi, UNTIL - 1);
    const types = ['campus', 'course', 'bulletin'];
    const permissions = types.flatMap((type) => [
      `api::${type}.${type}.find`,
      `api::${type}.${type}.findOne`,
    ]);
    const others = [`${CAMPUS}.update`, 'plugin::upload.content-api.find', 'plugin::deadlines.drafts.read'];
    reader = await asToken(app, [...permissions, ...others]);
    both = await create(CAMPUS, { name: 'Both' });
    const only = await create(CAMPUS, { name: 'Only secrets' });
    await create(CAMPUS, { name: 'None' });
    await create('api::course.course', { title: 'At both', campus: both.documentId });
    await create('api::course.course', { title: 'At the secret one', campus: only.documentId });
    await create('api::course.course', { title: 'Nowhere' });
    const cover = (await app.strapi.db.query('plugin::upload.file').create({ data: FILE })).id;
    const hidden = { secretUntil: iso(UNTIL), campaignEnds: '2025-01-01T00:00:00.000Z', cover };
    known = await create(BULLETIN, { title: 'Known', campus: both.documentId });
    const seeKnown = { ...hidden, seeAlso: [known.documentId] };
    secret = await create(BULLETIN, { title: 'A secret', ...seeKnown, campus: only.documentId });
    const another = await create(BULLETIN, { title: 'Another secret', ...seeKnown, campus: both.documentId });
    const seeAlso = [secret.documentId, another.documentId];
    const { documentId } = known;
    known = await documents(BULLETIN).update({ documentId, data: { seeAlso }, status: 'published' });
    await relate(both, { headline: secret.id, pinned: [pin(secret), pin(known)] });
    await relate(only, { headline: another.id, pinned: [pin(secret)] });
  });
  afterAll(() => app.stop());

  const pin = ({ id }: Entry) => ({ id, __type: BULLETIN });
  const relate = (campus: Entry, data: object) =>
    app.strapi.db.query(CAMPUS).update({ where: { documentId: campus.documentId }, data });

  const CONDITIONS = () => [
    '[id][$null]=true',
    '[id][$notNull]=true',
    '[title][$startsWith]=A',
    '[title][$null]=true',
    '[title][$ne]=Known',
    '[title][$notContains]=zzz',
    '[secretUntil][$gt]=2000-01-01T00:00:00.000Z',
    '[seeAlso][title][$notNull]=true',
    '[campaign]=on',
    '[campaign][$null]=true',
    '[$or][0][title]=A secret',
    `[documentId]=${secret.documentId}`,
  ];
  const around = (path: string, relation: string, condition: string) => [
    `${path}&filters${relation}${condition}`,
    `${path}&filters[$not]${relation}${condition}`,
    `${path}&filters[$or][0][id]=3&filters[$or][1]${relation}${condition}`,
    `${path}&pagination[limit]=1&filters[$or][0][id]=3&filters[$or][1][$not]${relation}${condition}`,
  ];
  /** For each condition, a list of the ways to ask for it. */
  const probes = () =>
    CONDITIONS().map((condition) => [
      ...around('/api/campuses?sort=name', '[bulletins]', condition),
      ...around('/api/campuses?sort=headline.title,name', '[headline]', condition),
      ...around('/api/courses?sort=title', '[campus][bulletins]', condition),
      ...around('/api/bulletins?sort=title', '[seeAlso]', condition),
      ...around('/api/bulletins?status=draft', '[campus][bulletins]', condition),
    ]);
  const questions = () => [
    '/api/campuses?sort=bulletins.title,name',
    '/api/campuses?sort=bulletins.id:desc&pagination[limit]=2',
    '/api/campuses?sort=headline.title:desc,name',
    '/api/courses?sort=campus.bulletins.title,title',
    '/api/bulletins?sort=seeAlso.title:desc',
    '/api/campuses?populate=*',
    '/api/campuses?populate[bulletins][count]=true',
    '/api/campuses?populate[pinned][count]=true',
    '/api/campuses?populate[pinned][on][api::bulletin.bulletin][fields][0]=title',
    '/api/campuses?populate[bulletins][populate][seeAlso][populate]=campus',
    '/api/campuses?populate[bulletins][filters][title][$contains]=secret',
    '/api/campuses?filters[campaign]=on',
    '/api/campuses?filters[nextTransitionAt][$notNull]=true',
    '/api/campuses?sort=campaign:desc,name',
    '/api/bulletins?populate=*',
    '/api/bulletins?populate[seeAlso][count]=true',
    '/api/upload/files?populate=related',
    '/api/upload/files?populate[related][count]=true',
    '{ campuses(sort: "name") { name campaign bulletins { title campus { name } } headline { title } } }',
    '{ campuses { bulletins_connection { nodes { title } } } }',
    '{ campuses_connection(filters: { bulletins: { title: { contains: "secret" } } }) { pageInfo { total } } }',
    '{ campuses(filters: { bulletins: { documentId: { null: true } } }) { name } }',
    '{ bulletins { title seeAlso { title } } }',
  ];

  /** As for a token that may not publish bulletins. */
  const put = (campus: Entry, data: object) =>
    app.http
      .put(`/api/campuses/${campus.documentId}?fields=name&populate[bulletins][fields]=title`)
      .set(reader)
      .send({ data });

  it('are kept by writers who do not see them, and not shown to them', async () => {
    const { documentId } = await create(BULLETIN, { title: 'A third secret', secretUntil: iso(UNTIL) });
    const { status, body } = await put(both, { name: 'Both', bulletins: { connect: [documentId] } });
    const written = [status, body.data.bulletins.map(({ title }: { title: string }) => title)];
    const stored = await documents(CAMPUS).findOne({ documentId: both.documentId, populate: ['bulletins'] });
    const titles = (stored.bulletins as Entry[]).map(({ title }) => title);
    expect([written, [...new Set(titles)].sort()]).toEqual([
      [200, ['Known']],
      ['A third secret', 'Another secret', 'Known'],
    ]);
    await documents(BULLETIN).delete({ documentId });
  });

  describe('as long as it lasts', () => {
    let under: Answers;
    let over: Answers;
    let never: Answers;

    beforeAll(async () => {
      const asked = [...probes().flat(), ...questions()];
      under = await answersTo(app, asked, reader);
      setClock(app.strapi, UNTIL);
      over = await answersTo(app, asked, reader);
      setClock(app.strapi, UNTIL - 1);
      const secrets = await documents(BULLETIN).findMany({ filters: { title: { $contains: 'secret' } } });
      for (const { documentId } of secrets) await documents(BULLETIN).delete({ documentId });
      // Strapi leaves these behind.
      await app.strapi.db.connection('campuses_pinned_mph').whereNot('pinned_id', known.id).delete();
      await app.strapi.db.connection('files_related_mph').delete();
      never = await answersTo(app, asked, reader);
    });

    it('answer as if the entry had never been written, whatever the request', () => {
      expect(under).toEqual(never);
      expect(Object.values(under).filter(({ status }) => status !== 200)).toEqual([]);
    });

    it('find it afterwards, in each of these ways', () => {
      const isMute = (asked: string) => over[asked].body === never[asked].body;
      expect(questions().filter(isMute)).toEqual([]);
      expect(probes().filter((ways) => ways.every(isMute))).toEqual([]);
    });
  });
});
