import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { read } from '../../support/http-cache';
import { dataFor, documentsOf, idsIn, pathOf, relationsOf } from '../../support/published-links';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';
const CONTACT = 'api::press-contact.press-contact';
const RELEASE = 'api::press-release.press-release';
const PAGE = 'api::program-page.program-page';

const ONE_WAY = [
  ['call', 'contacts'],
  ['event', 'calls'],
  ['event', 'category'],
  ['event', 'tags'],
  ['press-release', 'calls'],
  ['press-release', 'category'],
  ['press-release', 'pressContacts'],
  ['press-release', 'tags'],
];

/** Random orders are in published-links-orders.test.ts. */
describe('the public links of an entry', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  const documents = (uid: string) => documentsOf(app, uid);
  /** As visitors get them: from the cache, if nobody has written. */
  const links = async (uid: string, documentId: string, attribute: string, locale = 'fr') => {
    const query = `populate[${attribute}][fields][0]=documentId&locale=${locale}`;
    const { body } = await read(app, `${pathOf(app, uid)}/${documentId}?${query}`);
    return idsIn(body.data[attribute]);
  };
  const contacts = async (count: number, status: 'draft' | 'published' = 'published') => {
    const ids = [];
    while (ids.length < count)
      ids.push((await create(app, CONTACT, { name: 'Camille' }, { status })).documentId);
    return ids;
  };
  const release = async (pressContacts: string[]) =>
    (await create(app, RELEASE, { title: 'Communiqué', pressContacts })).documentId;
  const shown = (documentId: string) => links(RELEASE, documentId, 'pressContacts');
  const drafted = async (documentId: string) => {
    const found = await documents(RELEASE).findMany({
      ...{ status: 'draft', filters: { documentId }, populate: ['pressContacts'] },
    });
    return idsIn(found[0].pressContacts);
  };

  describe.each(ONE_WAY)('of a published %s, its %s,', (type, attribute) => {
    const source = `api::${type}.${type}`;
    const linked = async (status: 'draft' | 'published') => {
      const { target } = relationsOf(app).find(
        (one) => one.source === source && one.attribute === attribute
      )!;
      const { documentId: to } = await create(app, target as typeof CALL, dataFor(target), { status });
      const { documentId } = await create(app, source as typeof CALL, {
        ...dataFor(source),
        [attribute]: [to],
      });
      return { target: documents(target), to, now: () => links(source, documentId, attribute) };
    };

    it('comes back with its target, which was unpublished', async () => {
      const { target, to, now } = await linked('published');
      const answers = [await now()];
      await target.unpublish({ documentId: to });
      answers.push(await now());
      await target.publish({ documentId: to });
      answers.push(await now());
      expect(answers).toEqual([[to], [], [to]]);
    });

    it('comes with its target, which is published later', async () => {
      const { target, to, now } = await linked('draft');
      const before = await now();
      await target.publish({ documentId: to });
      expect([before, await now()]).toEqual([[], [to]]);
    });
  });

  it('come back in their order', async () => {
    const ids = await contacts(3);
    const documentId = await release([ids[2], ids[0], ids[1]]);
    await documents(CONTACT).unpublish({ documentId: ids[0] });
    await documents(CONTACT).unpublish({ documentId: ids[2] });
    await documents(CONTACT).publish({ documentId: ids[0] });
    await documents(CONTACT).publish({ documentId: ids[2] });
    expect(await shown(documentId)).toEqual([ids[2], ids[0], ids[1]]);
  });

  it('come back in their order if both ends show them', async () => {
    const calls: string[] = [];
    while (calls.length < 3) calls.push((await create(app, CALL, { title: 'Appel' })).documentId);
    const ordered = [calls[2], calls[0], calls[1]];
    const { documentId } = await create(app, PAGE, { title: 'Page', calls: ordered });
    for (const id of [calls[0], calls[2]]) {
      await documents(CALL).unpublish({ documentId: id });
      await documents(CALL).publish({ documentId: id });
    }
    expect(await links(PAGE, documentId, 'calls')).toEqual(ordered);
  });

  it('are not those of an unpublished draft', async () => {
    const [kept, dropped, added] = await contacts(3);
    const documentId = await release([kept, dropped]);
    await documents(RELEASE).update({ documentId, data: { pressContacts: [added, kept] } });
    for (const id of [kept, dropped, added]) {
      await documents(CONTACT).unpublish({ documentId: id });
      await documents(CONTACT).publish({ documentId: id });
    }
    expect(await shown(documentId)).toEqual([kept, dropped]);
    await documents(RELEASE).publish({ documentId });
    expect(await shown(documentId)).toEqual([added, kept]);
  });

  it('are what its draft returns to when it is discarded, whether they are public or not', async () => {
    const [unpublished, published] = await contacts(2);
    const [never] = await contacts(1, 'draft');
    const documentId = await release([unpublished, never, published]);
    await documents(CONTACT).unpublish({ documentId: unpublished });
    await documents(RELEASE).update({ documentId, data: { pressContacts: [] } });
    await documents(RELEASE).discardDraft({ documentId });
    expect(await drafted(documentId)).toEqual([unpublished, never, published]);
    await documents(RELEASE).publish({ documentId });
    expect(await shown(documentId)).toEqual([published]);
  });

  it('differ for each locale', async () => {
    const [first, second] = await contacts(2);
    const english = { locale: 'en', status: 'published' };
    for (const documentId of [first, second]) {
      await documents(CONTACT).update({ documentId, data: { role: 'Press' }, ...english });
    }
    const documentId = await release([first]);
    await documents(RELEASE).update({
      documentId,
      data: { title: 'Release', pressContacts: [second] },
      ...english,
    });
    await documents(CONTACT).unpublish({ documentId: second, locale: '*' });
    await documents(CONTACT).publish({ documentId: second, locale: '*' });
    const inEnglish = () => links(RELEASE, documentId, 'pressContacts', 'en');
    expect([await shown(documentId), await inEnglish()]).toEqual([[first], [second]]);
    await documents(CONTACT).unpublish({ documentId: second, locale: 'en' });
    expect([await shown(documentId), await inEnglish()]).toEqual([[first], []]);
  });

  it('are those of the end that was published last, if both ends show them', async () => {
    const { documentId: call } = await create(app, CALL, { title: 'Appel' });
    const { documentId: page } = await create(app, PAGE, { title: 'Page', calls: [call] });
    const both = async () => [await links(PAGE, page, 'calls'), await links(CALL, call, 'programPages')];
    expect(await both()).toEqual([[call], [page]]);
    // Set on the page, and published from the call.
    await documents(PAGE).update({ documentId: page, data: { calls: [] } });
    await documents(PAGE).unpublish({ documentId: page });
    await documents(PAGE).discardDraft({ documentId: call });
    expect(await links(CALL, call, 'programPages')).toEqual([]);
    await documents(PAGE).publish({ documentId: page });
    expect(await both()).toEqual([[], []]);
    await documents(CALL).update({ documentId: call, data: { programPages: [page] } });
    expect(await both()).toEqual([[], []]);
    await documents(CALL).publish({ documentId: call });
    expect(await both()).toEqual([[call], [page]]);
  });

  it('survive what the admin does in bulk', async () => {
    const ids = await contacts(3);
    const documentId = await release(ids);
    const bulk = (action: string) =>
      app.http
        .post(`/content-manager/collection-types/${CONTACT}/actions/${action}?locale=fr`)
        .set(admin)
        .send({ documentIds: ids });
    const answers = [await bulk('bulkUnpublish'), await shown(documentId), await bulk('bulkPublish')];
    expect(answers).toMatchObject([{ status: 200 }, [], { status: 200 }]);
    expect(await shown(documentId)).toEqual(ids);
  });

  it('are forgotten once the entry is unpublished or either end is deleted, and are not copied', async () => {
    const recorded = async (id: string) => {
      const where = { $or: [{ sourceId: id }, { targetId: id }] };
      return app.strapi.db.query('plugin::links.published-link').count({ where });
    };
    const [contact, other] = await contacts(2);
    const documentId = await release([contact, other]);
    const { documentId: copy } = await documents(RELEASE).clone({ documentId });
    const counts = [await recorded(documentId), await recorded(copy), await recorded(other)];
    await documents(CONTACT).delete({ documentId: other });
    counts.push(await recorded(documentId));
    await documents(RELEASE).unpublish({ documentId });
    counts.push(await recorded(documentId));
    await documents(RELEASE).publish({ documentId });
    await documents(RELEASE).delete({ documentId, locale: '*' });
    expect([...counts, await recorded(contact)]).toEqual([2, 0, 1, 1, 0, 0]);
  });

  it('have no URL of their own, in REST or in GraphQL', async () => {
    const token = await asToken(app, 'full-access');
    const { status } = await app.http.get('/api/links/published-links').set(token);
    const query = '{ __schema { types { name } } }';
    const { body } = await app.http.post('/graphql').set(token).send({ query });
    const names: string[] = body.data.__schema.types.map(({ name }: { name: string }) => name);
    expect([status, names.filter((name) => /PublishedLink/.test(name))]).toEqual([404, []]);
  });
});
