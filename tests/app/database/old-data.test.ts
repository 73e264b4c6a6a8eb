import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { UID } from '@strapi/strapi';

import { startAppOn, type TestApp } from '../../support/app';
import { everything } from '../../support/documents';
import { setClock } from '../../support/entries';
import { newPicture } from '../../support/picture';

const OLD = path.resolve(__dirname, '..', '..', 'fixtures', 'old-database');
const CALL = 'api::call.call';
const march = '2022-03-18T23:00:00.000Z';

/** Made by the code of commit d00fb96; see the folder's README. */
describe('a database of the first version', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startAppOn(OLD);
  });
  beforeEach(() => setClock(app.strapi, '2022-02-01T09:00:00.000Z'));
  afterAll(() => app.stop());

  const bySlug = async (type: string, slug: string, query = '') =>
    (await app.http.get(`/api/${type}?filters[slug]=${slug}&${query}`)).body.data[0];
  const draft = async (uid: UID.ContentType, slug: string) =>
    app.strapi.db.query(uid).findOne({ where: { slug, locale: 'fr', publishedAt: null } });

  it('keeps all its tables and columns', async () => {
    const kind = app.strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite';
    const sql = gunzipSync(readFileSync(path.join(OLD, `${kind}.sql.gz`))).toString();
    const [, json] = /INTO \S*strapi_database_schema VALUES ?\(\d+, ?'(.*?\})',/.exec(sql)!;
    const { tables } = JSON.parse(json.replaceAll("''", "'")) as { tables: Table[] };
    const lost: string[] = [];
    for (const { name, columns } of tables) {
      const present = Object.keys(await app.strapi.db.connection(name).columnInfo());
      lost.push(...columns.filter((column) => !present.includes(column.name)).map((column) => column.name));
    }
    expect([tables.length > 50, lost]).toEqual([true, []]);
  });

  it('keeps its calls, with their states today', async () => {
    const shallow = ['cutOffs', 'steps', 'applyLink', 'contacts'].map((name) => `populate[${name}]=true`);
    const query = [...shallow, 'populate[documents][populate]=file'].join('&');
    expect(await bySlug('calls', 'appel-6', query)).toMatchObject({
      title: 'Sixième appel à projets',
      edition: '6',
      opensAt: '2022-01-17T08:00:00.000Z',
      closesAt: march,
      state: 'open',
      nextTransitionAt: march,
      nextDeadlineAt: '2022-02-11T23:00:00.000Z',
      deadlineText: 'vendredi 11 février 2022 à 23 h 59 (heure de Paris)',
      notice: { title: 'Le guichet est ouvert' },
      cutOffs: [
        { label: 'Première relève', closesAt: '2022-02-11T23:00:00.000Z' },
        { label: 'Dernière relève', closesAt: march },
      ],
      steps: [{ title: 'Dépôt', state: 'current' }],
      applyLink: { label: 'Déposer un dossier', url: 'https://example.org/depot' },
      documents: [{ label: 'Règlement', source: '/reglement.pdf', file: { name: 'reglement.pdf' } }],
      contacts: [{ name: 'Camille Exemple' }],
    });
  });

  it('keeps drafts, and unpublished changes', async () => {
    expect(await draft(CALL, 'appel-6')).toMatchObject({
      title: 'Sixième appel (relu)',
      deadlineChangeNote: 'Reporté à la demande des candidats',
    });
    expect(await draft(CALL, 'appel-7')).toMatchObject({ title: 'Septième appel' });
    expect(await bySlug('calls', 'appel-7')).toBeUndefined();
  });

  it('aligns the dates of its cut-offs with those of the default locale', async () => {
    expect(await bySlug('calls', 'appel-6', 'locale=en&populate=cutOffs')).toMatchObject({
      title: 'Sixth call for projects',
      nextDeadlineAt: '2022-02-11T23:00:00.000Z',
      cutOffs: [
        { label: 'First cut-off', closesAt: '2022-02-11T23:00:00.000Z' },
        { label: 'Last cut-off', closesAt: march },
      ],
    });
  });

  it('keeps a list in which one locale has more than the default one', async () => {
    const { documents } = await bySlug('calls', 'appel-6', 'locale=en&populate=documents');
    expect(documents.map(({ source }: { source: string }) => source)).toEqual([
      '/reglement.pdf',
      '/note.pdf',
    ]);
  });

  it('starts the lists of a translation that had none', async () => {
    expect(await bySlug('program-pages', 'candidats', 'locale=en&populate=documents')).toMatchObject({
      documents: [{ label: 'Guide', source: '/guide.pdf' }],
    });
  });

  it('keeps its pages, with the states of their calls', async () => {
    for (const [locale, title, call] of [
      ['fr', 'Candidats', 'Sixième appel à projets'],
      ['en', 'Candidates', 'Sixth call for projects'],
    ]) {
      expect(
        await bySlug('program-pages', 'candidats', `locale=${locale}&populate[calls]=true`)
      ).toMatchObject({ title, audience: 'candidates', state: 'open', calls: [{ title: call }] });
    }
  });

  it('keeps its events and press releases', async () => {
    expect(await bySlug('events', 'webinaire', 'populate=*')).toMatchObject({
      state: 'upcoming',
      registrationState: 'open',
      registration: { label: 'S’inscrire', url: 'https://example.org/inscription' },
      slides: [{ alternativeText: 'La salle', source: '/salle.jpg' }],
      category: { name: 'Appels' },
      calls: [{ title: 'Sixième appel à projets' }],
    });
    setClock(app.strapi, '2022-04-01T06:00:00.000Z');
    expect(await bySlug('press-releases', 'laureats', 'populate=*')).toMatchObject({
      title: 'Les lauréats',
      embargoUntil: '2022-04-01T06:00:00.000Z',
      pressContacts: [{ name: 'Camille Exemple' }],
    });
  });

  it('keeps an administrator’s changes to the public role', async () => {
    expect((await app.http.get('/api/tags')).status).toBe(403);
    const granted = { action: 'plugin::users-permissions.auth.register', role: { type: 'public' } };
    expect(await app.strapi.db.query('plugin::users-permissions.permission').count({ where: granted })).toBe(
      1
    );
  });

  it('knows which entry each slug belongs to, drafts included', async () => {
    const rows = await app.strapi.db.query('plugin::addresses.slug').findMany({ orderBy: ['uid', 'slug'] });
    const owned = rows.map(async ({ uid, slug, entryId }) => {
      const where = { slug, documentId: entryId };
      return [uid, slug, (await app.strapi.db.query(uid).count({ where })) > 0];
    });
    expect(await Promise.all(owned)).toEqual([
      [CALL, 'appel-6', true],
      [CALL, 'appel-7', true],
      [CALL, 'guichet-permanent', true],
      ['api::category.category', 'appels', true],
      ['api::event.event', 'webinaire', true],
      ['api::press-release.press-release', 'laureats', true],
      ['api::program-page.program-page', 'candidats', true],
    ]);
  });

  it('is not changed by a second start', async () => {
    const before = await everything(app.strapi);
    app = await app.restart();
    setClock(app.strapi, '2022-02-01T09:00:00.000Z');
    expect(await everything(app.strapi)).toEqual(before);
  });

  it('gives its entries pictures, which older ones lack', async () => {
    const event = await bySlug('events', 'webinaire', 'populate=cover');
    expect(event.cover).toBeNull();
    const data: object = { cover: { image: await newPicture(app), alternativeText: 'Un phare' } };
    const { documentId } = event;
    await app.strapi.documents('api::event.event').update({ documentId, data, status: 'published' });
    expect(await bySlug('events', 'webinaire', 'populate[cover][populate]=image')).toMatchObject({
      cover: { image: { name: 'phare.png' }, alternativeText: 'Un phare', credit: null },
    });
    expect((await app.http.get('/api/events/webinaire.jsonld')).body.image.caption).toBe('Un phare');
  });

  it('shows a call that neither ends nor is rolling, and requires one of the two when it is published', async () => {
    const { documentId, ...call } = await bySlug('calls', 'guichet-permanent');
    expect(call).toMatchObject({ state: 'open', nextTransitionAt: null, nextDeadlineAt: null });
    const publish = () => app.strapi.documents(CALL).publish({ documentId, locale: 'fr' });
    await expect(publish()).rejects.toThrow(/closesAt/);
    const data: object = { rolling: true };
    await app.strapi.documents(CALL).update({ documentId, locale: 'fr', data });
    expect((await publish()).entries).toHaveLength(1);
  });
});

interface Table {
  name: string;
  columns: { name: string }[];
}
