import path from 'node:path';

import { startAppOn, type TestApp } from '../../support/app';
import { setClock } from '../../support/entries';
import { documentsOf, idsIn } from '../../support/published-links';

const OLD = path.resolve(__dirname, '..', '..', 'fixtures', 'database-before-addresses');
const RELEASE = 'api::press-release.press-release';

interface Named {
  name?: string;
  title?: string;
}

/** Made by a version that kept no links: README.md next to the dumps says what it lost. */
describe('the links of an older version’s database', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startAppOn(OLD);
    setClock(app.strapi, '2022-02-02T09:00:00.000Z');
  });
  afterAll(() => app.stop());

  const answer = async (type: string, slug: string, attributes: string[], locale = 'fr') => {
    const populate = attributes.map((name) => `populate[${name}]=true`).join('&');
    const { body } = await app.http.get(`/api/${type}?filters[slug]=${slug}&${populate}&locale=${locale}`);
    const names = (value: Named | Named[] | null) =>
      [value ?? []].flat().map(({ name, title }) => name ?? title);
    return attributes.map((attribute) => names(body.data[0][attribute]));
  };
  const records = async () => {
    const rows = await app.strapi.db
      .connection('published_links')
      .orderBy(['relation', 'source_id', 'source_locale', 'target_id']);
    return rows.map(({ id: _, ...row }) => row);
  };

  it('come back if the draft that has them was not changed since', async () => {
    expect(await answer('press-releases', 'bilan', ['pressContacts', 'category'])).toEqual([
      ['Camille Exemple'],
      ['Appels'],
    ]);
    expect(await answer('events', 'webinaire', ['category', 'tags', 'calls'])).toEqual([
      ['Appels'],
      ['Eau', 'Sol'],
      ['Sixième appel'],
    ]);
  });

  it('stay as they are in public if it was', async () => {
    expect(await answer('press-releases', 'laureats', ['pressContacts', 'tags', 'calls'])).toEqual([
      ['Dominique Exemple'],
      ['Eau', 'Sol'],
      ['Sixième appel'],
    ]);
    expect(await answer('program-pages', 'candidats', ['calls'], 'en')).toEqual([['Sixth call']]);
  });

  it('are kept from then on, including those to entries that were never published', async () => {
    const [call] = await app.strapi.db.query('api::call.call').findMany({ where: { slug: 'appel-7' } });
    await documentsOf(app, 'api::call.call').publish({ documentId: call.documentId });
    expect(await answer('events', 'webinaire', ['calls'])).toEqual([['Septième appel', 'Sixième appel']]);
  });

  it('are not changed by a second start', async () => {
    const before = await records();
    app = await app.restart();
    expect(before.length).toBeGreaterThan(10);
    expect(await records()).toEqual(before);
  });

  it('are corrected after an older version wrote again', async () => {
    const where = { slug: 'bilan', publishedAt: { $notNull: true } };
    const find = () =>
      app.strapi.db.query(RELEASE).findOne({ where, populate: ['pressContacts', 'category'] });
    const release = await find();
    const join = app.strapi.db.metadata.get(RELEASE).attributes.category as unknown as {
      joinTable: { name: string; joinColumn: { name: string } };
    };
    // It lost a link, and published an entry with none.
    await app.strapi.db
      .connection(join.joinTable.name)
      .delete()
      .where(join.joinTable.joinColumn.name, release.id);
    await app.strapi.db.query(RELEASE).update({ where: { id: release.id }, data: { pressContacts: [] } });
    const draft = { slug: 'bilan', publishedAt: null };
    const { id } = await app.strapi.db.query(RELEASE).findOne({ where: draft });
    await app.strapi.db.query(RELEASE).update({ where: { id }, data: { pressContacts: [] } });
    app = await app.restart();
    const after = await find();
    expect([idsIn(after.pressContacts), idsIn(after.category)]).toEqual([[], []]);
    const [contact] = await app.strapi.db.query('api::press-contact.press-contact').findMany({
      where: { name: 'Camille Exemple', publishedAt: null },
    });
    await documentsOf(app, 'api::press-contact.press-contact').publish({ documentId: contact.documentId });
    expect(idsIn((await find()).pressContacts)).toEqual([]);
  });
});
