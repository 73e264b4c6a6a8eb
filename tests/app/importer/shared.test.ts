import { startApp, type TestApp } from '../../support/app';
import { createDocuments, importInto, removeEverything, type Documents } from '../../support/documents';

/** A press release; `more` is additional front matter. */
const release = (title: string, contact: string, more = '') =>
  `---\ntitle: ${title}\n${more}contact-presse:\n${contact}---\nUn texte.\n`;
const MAELLE = '  nom: Maëlle Kerdoncuff\n  email: presse@sillage.test\n';
const WHOLE = `${MAELLE}  role: Attachée de presse\n  tel: 01 99 00 12 34\n`;
const DRAFT = 'published: false\n';
const NAMED = 'tags: [mer]\ncategorie: Littoral\n';

describe('what several documents share', () => {
  let app: TestApp;
  let documents: Documents;
  const importAll = () => importInto(app.strapi, [documents.folder]);
  const published = async (plural: string, locale = 'fr') =>
    (await app.http.get(`/api/${plural}?populate=*&locale=${locale}&sort=createdAt`)).body.data;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    documents = await createDocuments();
  });
  afterEach(async () => {
    await documents.remove();
    await removeEverything(app.strapi);
  });

  describe('stays published when a draft shares it', () => {
    it.each([
      ['a press contact', 'press-contacts', { name: 'Maëlle Kerdoncuff' }],
      ['a tag', 'tags', { name: 'mer' }],
      ['a category', 'categories', { name: 'Littoral' }],
    ])('%s', async (_name, plural, entry) => {
      await documents.write('a.md', release('Un', WHOLE, NAMED));
      await importAll();
      expect(await published(plural)).toMatchObject([entry]);
      // With something new to write, so that the contact is written again.
      await documents.write('b.md', release('Deux', WHOLE.replace('Attachée', 'Cheffe'), DRAFT + NAMED));
      await importAll();
      expect(await published(plural)).toMatchObject([entry]);
    });

    it('a call', async () => {
      const call = 'L’appel à projets est ouvert jusqu’au 15 mars 2030.\n';
      await documents.write('a.md', release('Un', WHOLE) + call);
      await documents.write('b.md', release('Deux', WHOLE, DRAFT) + call.replace('ouvert', 'prolongé'));
      await importAll();
      expect(await published('calls')).toMatchObject([{ closesAt: '2030-03-15T23:00:00.000Z' }]);
    });
  });

  it('stays a draft until a published document shares it', async () => {
    await documents.write('a.md', release('Un', WHOLE, DRAFT + NAMED));
    await importAll();
    for (const plural of ['press-contacts', 'tags', 'categories'])
      expect([plural, await published(plural)]).toEqual([plural, []]);
  });

  it.each([
    ['role', WHOLE, MAELLE, { role: 'Attachée de presse' }],
    ['phones', WHOLE, MAELLE, { phones: [{ display: '01 99 00 12 34' }] }],
    ['role, where it is there and empty', WHOLE, `${MAELLE}  role: ''\n`, { role: 'Attachée de presse' }],
    ['phones, where what is there is none', WHOLE, `${MAELLE}  tel: poste 12\n`, { phones: [{}] }],
    [
      'name, where only the address is given',
      WHOLE,
      MAELLE.replace('Maëlle', 'M.'),
      { name: 'M. Kerdoncuff' },
    ],
  ])(
    'keeps what a later document does not say about a press contact: %s',
    async (_name, first, second, kept) => {
      await documents.write('a.md', release('Un', first));
      await documents.write('b.md', release('Deux', second));
      await importAll();
      expect(await published('press-contacts')).toMatchObject([{ email: 'presse@sillage.test', ...kept }]);
      expect(await published('press-releases')).toMatchObject([
        { pressContacts: [{ email: 'presse@sillage.test' }] },
        { pressContacts: [{ email: 'presse@sillage.test' }] },
      ]);
    }
  );

  describe('in two locales', () => {
    const LOCALES = ['fr', 'en'];
    const importIn = (locale: string) => importInto(app.strapi, [documents.folder], { locale });
    const PLURALS = ['press-releases', 'press-contacts', 'tags', 'categories', 'calls'];
    beforeEach(async () => {
      const call = 'L’appel à projets est ouvert jusqu’au 15 mars 2030.\n';
      await documents.write('a.md', release('Un', WHOLE, NAMED) + call);
      for (const locale of LOCALES) await importIn(locale);
    });

    it('is created in each', async () => {
      for (const locale of LOCALES) {
        for (const plural of PLURALS)
          expect([locale, plural, await published(plural, locale)]).toEqual([
            locale,
            plural,
            [expect.objectContaining({ locale })],
          ]);
        const [{ pressContacts, tags, category, calls }] = await published('press-releases', locale);
        const linked = [...pressContacts, ...tags, category, ...calls];
        expect(linked.map((entry: { locale: string }) => entry.locale)).toEqual(Array(4).fill(locale));
      }
    });

    it('is found again in each', async () => {
      for (const locale of LOCALES) {
        const { files, counts } = await importIn(locale);
        expect([locale, files[0].status, counts['press-release']]).toEqual([
          locale,
          'unchanged',
          { unchanged: 1 },
        ]);
      }
    });

    it('changes only in one', async () => {
      await documents.edit('a.md', 'title: Un', 'title: Une');
      expect((await importIn('en')).counts['press-release']).toEqual({ updated: 1 });
      expect([
        await published('press-releases', 'fr'),
        await published('press-releases', 'en'),
      ]).toMatchObject([[{ title: 'Un' }], [{ title: 'Une' }]]);
    });
  });
});
