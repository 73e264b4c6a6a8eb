import { startApp, type TestApp } from '../../support/app';
import {
  actions,
  createDocuments,
  editEntry,
  everything,
  importInto,
  removeEverything,
  type Documents,
} from '../../support/documents';
import { PNG } from '../../support/media-files';

describe('importing again', () => {
  let app: TestApp;
  let documents: Documents;
  const importAll = () => importInto(app.strapi, [documents.folder]);
  const event = async () => (await app.http.get('/api/events?populate=*&sort=startsAt')).body.data[0];
  const call = async () => (await app.http.get('/api/calls?populate=*&sort=closesAt')).body.data[0];

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    documents = await createDocuments();
    await documents.write('webinaire.md');
    await documents.write('uploads/webinaire.png', PNG);
    await documents.write('communique.md');
    await importAll();
  });
  afterEach(async () => {
    await documents.remove();
    await removeEverything(app.strapi);
  });

  it('changes nothing when nothing changed', async () => {
    const before = await everything(app.strapi);
    const report = await importAll();
    expect(await everything(app.strapi)).toEqual(before);
    expect(report.counts).toEqual({
      event: { unchanged: 1 },
      'press-release': { unchanged: 1 },
      call: { unchanged: 2 },
    });
    expect(report.contradictions.map(({ attribute }) => attribute)).toEqual(['opensAt']);
  });

  it('updates the entry of a changed file, found by its source and not by its title', async () => {
    const { documentId, slug } = await event();
    await documents.edit('webinaire.md', 'title: Appel à projets Sillage –', 'title: Sillage,');
    const report = await importAll();
    expect(await event()).toMatchObject({ documentId, slug, title: 'Sillage, webinaire d’information' });
    expect(report.counts.event).toEqual({ updated: 1 });
  });

  it('gives a new entry a slug that no entry in another language has', async () => {
    const slug = 'sillage-le-pret';
    const data: object = { title: 'Sillage: the loan', slug };
    await app.strapi.documents('api::press-release.press-release').create({ data, locale: 'en' });
    const front =
      'title: Sillage, le prêt\ndate: 2030-01-18 12:00:00 +01:00\ncategories:\n- Communiqué de presse';
    await documents.write('autre.md', `---\n${front}\n---\n\nUn texte.\n`);
    const report = await importAll();
    expect(report.errors).toEqual([]);
    const { body } = await app.http.get(`/api/press-releases?filters[slug][$startsWith]=${slug}`);
    expect(body.data.map((release: { slug: string }) => release.slug)).toEqual([`${slug}-2030`]);
  });

  it('moves the deadline of a call with its document, and says why', async () => {
    const { documentId } = await call();
    await documents.edit('communique.md', 'à l’appel à projets lancé', 'au troisième appel à projets lancé');
    await documents.edit('webinaire.md', "jusqu'au 15 mars", "jusqu'au 22 mars");
    const report = await importAll();
    expect(await call()).toMatchObject({ documentId, closesAt: '2030-03-22T23:00:00.000Z' });
    const populate = ['deadlineChanges'];
    const draft = await app.strapi.documents('api::call.call').findOne({ documentId, populate });
    expect(draft).toMatchObject({
      deadlineChangeNote: null,
      deadlineChanges: [
        {
          from: '2030-03-15T23:00:00.000Z',
          to: '2030-03-22T23:00:00.000Z',
          note: 'Import : webinaire.md',
          announcedBy: null,
        },
      ],
    });
    expect(report.contradictions.map(({ attribute }) => attribute)).toEqual(['opensAt', 'closesAt']);
  });

  it('leaves an entry that an editor changed since, and reports it', async () => {
    const { documentId } = await event();
    const data = { lead: 'Le chapeau de la rédaction' };
    await editEntry(app.strapi, 'api::event.event', documentId, data);
    await documents.edit('webinaire.md', 'title: Appel à projets Sillage –', 'title: Sillage,');
    const before = await everything(app.strapi);
    const report = await importAll();
    expect(await everything(app.strapi)).toEqual(before);
    expect(report.files.map(({ status }) => status)).toEqual(['unchanged', 'kept']);
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'the entry was changed by an editor since its import (lead) and is not overwritten;' +
        ' bring the entry and the file into agreement by hand',
    ]);
  });

  it('writes again once the editor and the file agree', async () => {
    const { documentId } = await event();
    const title = 'Sillage, webinaire d’information';
    await editEntry(app.strapi, 'api::event.event', documentId, { title });
    await documents.edit('webinaire.md', 'title: Appel à projets Sillage –', 'title: Sillage,');
    expect((await importAll()).counts.event).toEqual({ unchanged: 1 });
    await documents.edit('webinaire.md', 'title: Sillage,', 'title: Le');
    expect((await importAll()).counts.event).toEqual({ updated: 1 });
  });

  it('notices that an editor changed a slide, without publishing it', async () => {
    const { documentId } = await event();
    const slides = [{ source: '/uploads/webinaire.png', alternativeText: 'Un phare' }];
    await editEntry(app.strapi, 'api::event.event', documentId, { slides }, 'draft');
    expect(actions(await importAll(), 'event')).toEqual([
      'event kept Appel à projets Sillage – webinaire d’information',
    ]);
  });

  it('leaves an editor’s additions where the import writes nothing', async () => {
    const { documentId } = await call();
    const data = { summary: 'Le résumé de la rédaction' };
    await editEntry(app.strapi, 'api::call.call', documentId, data);
    await documents.edit('webinaire.md', "jusqu'au 15 mars", "jusqu'au 22 mars");
    await importAll();
    expect(await call()).toMatchObject({ ...data, closesAt: '2030-03-22T23:00:00.000Z' });
  });

  it('leaves a call whose deadline an editor moved, and reports it', async () => {
    const { documentId } = await call();
    const closesAt = '2030-04-30T22:00:00.000Z';
    await documents.edit('communique.md', 'à l’appel à projets lancé', 'au troisième appel à projets lancé');
    await importAll();
    const moved = { closesAt, deadlineChangeNote: 'Prolongation' };
    await editEntry(app.strapi, 'api::call.call', documentId, moved);
    await documents.edit('webinaire.md', "jusqu'au 15 mars", "jusqu'au 22 mars");
    const report = await importAll();
    expect([(await call()).closesAt, report.counts.call, report.counts.event]).toEqual([
      closesAt,
      { kept: 1, unchanged: 1 },
      { updated: 1 },
    ]);
    expect(report.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(
        /^the call .* changed by an editor .* \(closesAt\) .* to 2030-03-22T23:00:00.000Z$/
      )
    );
  });

  it('does not bring back what an editor deleted', async () => {
    const { documentId } = await event();
    await app.strapi.documents('api::event.event').delete({ documentId });
    await documents.edit('webinaire.md', 'title: Appel à projets Sillage –', 'title: Sillage,');
    const report = await importAll();
    expect([await event(), report.files[1].status]).toEqual([undefined, 'kept']);
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'the entry was deleted by an editor since its import: nothing is written; rename the file to import it anew',
    ]);
  });

  it('publishes a draft, and unpublishes it', async () => {
    const releases = async () => (await app.http.get('/api/press-releases?populate=*')).body.data;
    expect(await releases()).toEqual([]);
    await documents.edit('communique.md', 'published: false', 'published: true');
    await importAll();
    expect(await releases()).toMatchObject([
      { pressContacts: [{ name: 'Maëlle Kerdoncuff' }], calls: [{}, {}] },
    ]);
    await documents.edit('communique.md', 'published: true', 'published: false');
    await importAll();
    expect(await releases()).toEqual([]);
    expect((await app.http.get('/api/calls')).body.data).toHaveLength(1);
  });

  it('says of a call what is to be checked until somebody publishes it', async () => {
    const front = 'title: Les ports\ndate: 2030-01-18 12:00:00 +01:00\ncategories:\n- Communiqué de presse';
    const sentence = 'Répondez à l’appel d’offres jusqu’au 3 mai 2030.';
    await documents.write('ports.md', `---\n${front}\n---\n\n${sentence}\n`);
    const warning = expect.objectContaining({
      file: expect.stringMatching(/ports\.md$/),
      message:
        `the dates of the call "Appel d’offres 2030" wait in its draft, because no document says when it opens ("${sentence}"):` +
        ' add the opening, and publish it in the admin',
    });
    const dry = await importInto(app.strapi, [documents.folder], { dryRun: true });
    expect([dry.warnings, (await importAll()).warnings, (await importAll()).warnings]).toEqual([
      [warning],
      [warning],
      [warning],
    ]);
    const calls = app.strapi.documents('api::call.call');
    const [{ documentId }] = await calls.findMany({ filters: { kind: 'tenders' } as object });
    await calls.publish({ documentId });
    const { warnings, counts } = await importAll();
    expect([warnings, counts.call]).toEqual([[], { unchanged: 3 }]);

    await documents.edit('ports.md', 'date:', 'published: false\ndate:');
    const withdrawn = await importAll();
    expect([withdrawn.warnings.map(({ code }) => code), withdrawn.counts.call]).toEqual([
      ['call-kept-with-closing'],
      { unchanged: 2, kept: 1 },
    ]);
    expect((await app.http.get('/api/calls?filters[kind]=tenders')).body.data).toHaveLength(1);
  });

  it('keeps a call, and the link to it, that its document no longer dates', async () => {
    await documents.edit('communique.md', ' sera ouvert jusqu’au 31 mars 2030', '');
    await documents.edit('communique.md', 'Dès le 4 mars, place', 'Place');
    const report = await importAll();
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'no document dates the call "Appel à candidatures 2030" any more: it is left as it is',
    ]);
    const [release] = await app.strapi
      .documents('api::press-release.press-release')
      .findMany({ populate: ['calls'] });
    expect(release.calls).toHaveLength(2);
  });
});
