import type { Mention } from '../../../src/plugins/importer/server/src/domain/model';
import { startApp, type TestApp } from '../../support/app';
import {
  createDocuments,
  editEntry,
  importInto,
  removeEverything,
  type Documents,
} from '../../support/documents';
import { documentsOf } from '../../support/entries';
import { applyMentions, callsIn, inRange, inWords, type Release, type Titled } from '../../support/mentions';

const release = (title: string, contact: string, more = '') =>
  `---\ntitle: ${title}\n${more}contact-presse:\n${contact}---\nUn texte.\n`;
const MAELLE = '  nom: Maëlle Kerdoncuff\n  email: presse@sillage.test\n';
const WHOLE = `${MAELLE}  role: Attachée de presse\n  tel: 01 99 00 12 34\n`;
const DRAFT = 'published: false\n';
const SENTENCE =
  'L’appel à projets est ouvert du 20 janvier au 15 mars 2030.\n\nThe call for projects is open from 20 January to 15 March 2030.\n';
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
      await documents.write('a.md', release('Un', WHOLE) + SENTENCE);
      await documents.write('b.md', release('Deux', WHOLE, DRAFT) + SENTENCE.replace('est', 'sera'));
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
      await documents.write('a.md', release('Un', WHOLE, NAMED) + SENTENCE);
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

  describe('is a call of which sentences speak', () => {
    const CALL = 'api::call.call';
    const OPENS = '2030-01-20T23:00:00.000Z';
    const [FIRST, SECOND, THIRD] = ['15', '22', '29'].map((day) => `2030-03-${day}T23:00:00.000Z`);
    const ANNOUNCED = '2030-03-10T09:00:00.000Z';
    const WHOLE_WINDOW = { opens: inWords(OPENS), closes: inWords(FIRST) };
    const apply = (file: string, mentions: Partial<Mention>[], more: Partial<Release> = {}) =>
      applyMentions(app.strapi, { file, mentions, ...more });
    const calls = (status: 'draft' | 'published', locale = 'fr') => callsIn(app, status, locale);

    it('and is a draft if they do not, which somebody publishes and the import then updates', async () => {
      await apply('a', [{ edition: '3', closes: inWords(FIRST) }]);
      expect([await calls('published'), await calls('draft')]).toMatchObject([[], [{ closesAt: FIRST }]]);
      const [{ documentId }] = await calls('draft');
      await documentsOf(app, CALL).publish({ documentId, locale: 'fr' });

      const again = await apply('also', [{ edition: '3', closes: inWords(FIRST) }]);
      expect(again.entries).toMatchObject([{ type: 'call', action: 'unchanged' }, {}]);

      const extension = { edition: '3', closes: inWords(SECOND), formerly: [FIRST] };
      const { entries } = await apply('b', [extension], { documentDate: ANNOUNCED });
      expect(entries).toMatchObject([{ type: 'call', action: 'updated' }, { type: 'press-release' }]);
      expect(await calls('published')).toMatchObject([
        { closesAt: SECOND, deadlineChanges: [{ from: FIRST, to: SECOND, note: 'Import : b' }] },
      ]);

      const doubtful = { edition: '3', closes: inRange(THIRD), formerly: [SECOND] };
      await apply('c', [doubtful], { documentDate: ANNOUNCED });
      expect(await calls('published')).toMatchObject([{ closesAt: SECOND }]);
      await apply('d', [{ name: 'Phares', edition: '3', closes: inRange(THIRD) }]);
      expect([await calls('published'), await calls('draft')]).toMatchObject([
        [{ title: 'Appel à projets, 3e édition', closesAt: SECOND }],
        [{ title: 'Phares, 3e édition', closesAt: THIRD }],
      ]);
    });

    it('and stays or is published by what an earlier version of the import remembers', async () => {
      const kinds = ['projects', 'tenders'] as const;
      await apply(
        'a',
        kinds.map((kind) => ({ kind, closes: inWords(FIRST) }))
      );
      const [{ documentId }] = (await calls('draft')).filter(({ title }) => title === 'Appel d’offres 2030');
      await documentsOf(app, CALL).publish({ documentId, locale: 'fr' });
      const remembered = (name: string) => app.strapi.db.query(`plugin::importer.${name}` as typeof CALL);
      const old = (at: string) => ({ at, relative: false });
      const mentions = kinds.map((kind) => ({
        kind,
        edition: null,
        opens: null,
        closes: old(FIRST),
        sentence: 'a',
      }));
      Object.assign(mentions[0], { opens: old(OPENS) });
      await remembered('source').updateMany({ where: {}, data: { mentions } as object });
      const evidence = { kind: 'tenders', edition: null, closesAt: FIRST, files: ['a'] };
      const published = { published: true, evidence } as object;
      await remembered('written-entry').updateMany({
        where: { entryId: documentId } as object,
        data: published,
      });
      await apply(
        'b',
        kinds.map((kind) => ({ kind, closes: inWords(SECOND), formerly: [FIRST] }))
      );
      expect(await calls('published')).toMatchObject([
        { documentId, opensAt: null, closesAt: SECOND },
        { title: 'Appel à projets 2030', opensAt: OPENS, closesAt: SECOND },
      ]);
    });

    it('and is published as long as a published document gives its dates in words', async () => {
      await apply('a', [WHOLE_WINDOW]);
      expect(await calls('published')).toMatchObject([{ opensAt: OPENS, closesAt: FIRST }]);
      await apply('a', [WHOLE_WINDOW], { published: false });
      expect(await calls('published')).toEqual([]);
    });

    it('and is left alone once somebody has moved its deadline', async () => {
      await apply('a', [{ closes: inWords(FIRST) }]);
      const [{ documentId }] = await calls('draft');
      await editEntry(app.strapi, CALL, documentId, { closesAt: THIRD });
      const { warnings } = await apply('a', [{ closes: inWords(SECOND) }]);
      expect(warnings).toMatchObject([
        { code: 'call-kept-with-closing', values: { attributes: 'closesAt' } },
      ]);
      expect(await calls('published')).toMatchObject([{ closesAt: THIRD }]);
    });

    it('with the history of an extension, which is the same if the documents come one by one', async () => {
      const twice = { ...WHOLE_WINDOW, closes: inWords(THIRD), formerly: [FIRST, SECOND] };
      const history = [
        { from: FIRST, to: SECOND, announcedAt: ANNOUNCED, note: 'Import : a' },
        { from: SECOND, to: THIRD, announcedAt: ANNOUNCED, note: 'Import : a' },
      ];
      const release = { documentDate: ANNOUNCED };
      await apply('texts/a', [{ ...twice, name: 'Phares' }], release);
      expect(await calls('published')).toMatchObject([{ closesAt: THIRD, deadlineChanges: history }]);

      const draft = { ...release, published: false };
      const once = { ...twice, name: 'Balises', closes: inWords(SECOND), formerly: [FIRST] };
      await apply('texts/a', [once], draft);
      await apply('texts/a', [{ ...twice, name: 'Balises' }], draft);
      const balises = (await calls('draft')).filter(({ title }) => title === 'Balises');
      expect(balises).toMatchObject([{ closesAt: THIRD, deadlineChanges: history }]);
    });

    it('with the deadlines before its closing, in the words of its locale', async () => {
      const cutOffs = ['2030-02-01T23:00:00.000Z', '2030-02-15T23:00:00.000Z'];
      const labels = { fr: ['Relève 1', 'Relève 2'], en: ['Cut-off 1', 'Cut-off 2'] };
      for (const locale of ['fr', 'en'] as const) {
        await apply('a', [{ ...WHOLE_WINDOW, cutOffs }], { locale });
        expect(await calls('published', locale)).toMatchObject([
          { cutOffs: labels[locale].map((label, index) => ({ label, closesAt: cutOffs[index] })) },
        ]);
      }
      await apply('a', [{ ...WHOLE_WINDOW, cutOffs: cutOffs.slice(1) }]);
      expect(await calls('published')).toMatchObject([
        { cutOffs: [{ label: 'Relève 1', closesAt: cutOffs[1] }] },
      ]);
      await apply('a', [WHOLE_WINDOW]);
      expect(await calls('published')).toMatchObject([{ cutOffs: [] }]);
    });

    it('and the deadlines that somebody has added before its closing are left alone', async () => {
      await apply('a', [WHOLE_WINDOW]);
      const [{ documentId }] = await calls('draft');
      const cutOffs = [{ label: 'Comité', closesAt: '2030-02-01T23:00:00.000Z' }];
      await editEntry(app.strapi, CALL, documentId, { cutOffs, deadlineChangeNote: 'Un comité' });
      await apply('a', [{ ...WHOLE_WINDOW, closes: inWords(SECOND) }]);
      expect(await calls('published')).toMatchObject([{ closesAt: SECOND, cutOffs }]);
    });

    it('and that is rolling, as a draft', async () => {
      const rolling = { kind: 'other' as const, name: 'Idées', rolling: true, opens: inWords(OPENS) };
      await apply('a', [rolling, { kind: 'other', name: 'Sans date', rolling: true }]);
      expect([await calls('published'), await calls('draft')]).toMatchObject([
        [],
        [
          { title: 'Idées', kind: 'other', rolling: true, opensAt: OPENS, closesAt: null },
          { title: 'Sans date', rolling: true, opensAt: null },
        ],
      ]);
    });

    it('and another one with its deadline and its own name', async () => {
      const named = ['Phares', 'Balises'].map((name) => ({ ...WHOLE_WINDOW, name }));
      await apply('both', named);
      await apply('one', [{ ...named[0], name: '« PHARES »' }]);
      await documents.write('neither.md', release('neither', WHOLE) + SENTENCE);
      const unclear = { code: 'several-names-fit', values: { calls: 'Phares, Balises' } };
      expect((await importAll()).warnings.at(-1)).toMatchObject(unclear);
      expect(await calls('published')).toMatchObject([{ title: 'Balises' }, { title: 'Phares' }]);
      const linked = (await published('press-releases')).map((one: Titled & { calls: Titled[] }) => [
        one.title,
        ...one.calls.map(({ title }) => title).sort(),
      ]);
      expect(linked).toEqual([['both', 'Balises', 'Phares'], ['one', 'Phares'], ['neither']]);
    });
  });
});
