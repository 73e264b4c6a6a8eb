import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';

const CALL = 'api::call.call';
const RELEASE = 'api::press-release.press-release';

const march = '2022-03-18T23:00:00.000Z';
const april = '2022-04-18T22:00:00.000Z';
const may = '2022-05-18T22:00:00.000Z';
const june = '2022-06-18T22:00:00.000Z';

interface CutOff {
  label?: string;
  closesAt?: unknown;
}
const labelAndDate = ({ label, closesAt }: CutOff) => `${label} ${closesAt}`;

interface Document {
  label: string;
  source: string | null;
  file: { name: string };
}

describe('the locales of an entry share the items of its lists, each with its own label,', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const update = (uid: typeof CALL | typeof RELEASE, documentId: string, locale: string, data: object) =>
    app.strapi.documents(uid).update({ documentId, locale, data });
  const publish = (uid: typeof CALL | typeof RELEASE, documentId: string, locale: string) =>
    app.strapi.documents(uid).publish({ documentId, locale });
  const read = async (path: string) => (await app.http.get(`/api/${path}`)).body.data;

  const draft = (documentId: string, locale: string) =>
    app.strapi.documents(CALL).findOne({ documentId, locale, populate: ['cutOffs'] });
  const cutOffs = async (documentId: string, locale: string) =>
    (await draft(documentId, locale))?.cutOffs?.map(labelAndDate);
  /** An item as it is read holds what is computed, which nobody may write. */
  const writable = ({ deadlineText: _, ...item }: CutOff & { deadlineText?: string | null }) => item;
  /** A call with two cut-offs, labelled in French and in English. */
  const callInBoth = async () => {
    const french = [
      { label: 'Premier', closesAt: march },
      { label: 'Second', closesAt: april },
    ];
    const { documentId } = await create(app, CALL, { title: 'Appel', cutOffs: french });
    await update(CALL, documentId, 'en', { title: 'Call' });
    const started = (await draft(documentId, 'en'))!.cutOffs!;
    const english = ['First', 'Second one'].map((label, index) => ({ ...writable(started[index]), label }));
    await update(CALL, documentId, 'en', { cutOffs: english });
    return documentId;
  };

  it('that a translation starts with, even from an empty form', async () => {
    const cutOff = { label: 'Premier', closesAt: march };
    const { documentId } = await create(app, CALL, { title: 'Appel', cutOffs: [cutOff] });
    await update(CALL, documentId, 'en', { title: 'Call', cutOffs: [] });
    expect(await cutOffs(documentId, 'en')).toEqual([`Premier ${march}`]);
    expect(await cutOffs(documentId, 'fr')).toEqual([`Premier ${march}`]);
  });

  it('when one is moved, added, taken away or put elsewhere', async () => {
    const documentId = await callInBoth();
    const change = async (...items: [string, string][]) => {
      const list = items.map(([label, closesAt]) => ({ label, closesAt }));
      await update(CALL, documentId, 'fr', { cutOffs: list });
      return cutOffs(documentId, 'en');
    };
    const moved = await change(['Premier', march], ['Second', may]);
    expect(moved).toEqual([`First ${march}`, `Second one ${may}`]);
    const swapped = await change(['Second', may], ['Premier', march], ['Dernier', june]);
    expect(swapped).toEqual([`Second one ${may}`, `First ${march}`, `Dernier ${june}`]);
    expect(await change(['Premier', march])).toEqual([`First ${march}`]);
    expect(await change()).toEqual([]);
  });

  it('from the published to the published, and from the draft to the draft', async () => {
    const documentId = await callInBoth();
    await publish(CALL, documentId, 'en');
    const published = async (locale: string) =>
      (await read(`calls/${documentId}?locale=${locale}&populate=cutOffs`)).cutOffs.map(labelAndDate);
    const cutOff = { label: 'Only one', closesAt: june };
    await update(CALL, documentId, 'en', { cutOffs: [cutOff], deadlineChangeNote: 'Merged' });
    expect(await cutOffs(documentId, 'fr')).toEqual([`Premier ${june}`]);
    expect(await published('fr')).toEqual([`Premier ${march}`, `Second ${april}`]);
    await publish(CALL, documentId, 'en');
    expect([await published('fr'), await published('en')]).toEqual([
      [`Premier ${june}`],
      [`Only one ${june}`],
    ]);
  });

  it('and writes nothing where nothing shared has changed', async () => {
    const documentId = await callInBoth();
    const before = await draft(documentId, 'en');
    const { cutOffs: list } = (await draft(documentId, 'fr'))!;
    await update(CALL, documentId, 'fr', {
      cutOffs: list!.map((item: CutOff) => ({ ...writable(item), label: 'Autre' })),
    });
    expect(await draft(documentId, 'en')).toEqual(before);
  });

  const upload = async (name: string) => {
    const kind = { ext: '.pdf', mime: 'application/pdf', size: 1, provider: 'local' };
    const data = { ...kind, name, hash: name, url: `/${name}.pdf` };
    return (await app.strapi.db.query('plugin::upload.file').create({ data })).id;
  };

  it('with their files', async () => {
    const [plan, map] = [await upload('plan'), await upload('map')];
    const thePlan = { label: 'Le plan', file: plan, source: '/plan.pdf' };
    const { documentId } = await create(app, RELEASE, { documents: [thePlan] });
    await update(RELEASE, documentId, 'en', { title: 'Release' });
    await publish(RELEASE, documentId, 'en');
    const documents = async (locale: string) => {
      const query = `locale=${locale}&populate[documents][populate]=file`;
      const { documents: list } = await read(`press-releases/${documentId}?${query}`);
      return list.map(({ label, source, file }: Document) => `${label}, ${source}: ${file.name}`);
    };
    expect(await documents('en')).toEqual(['Le plan, /plan.pdf: plan']);

    await update(RELEASE, documentId, 'fr', { documents: [{ label: 'La carte', file: map }, thePlan] });
    await publish(RELEASE, documentId, 'fr');
    const both = ['La carte, null: map', 'Le plan, /plan.pdf: plan'];
    expect([await documents('fr'), await documents('en')]).toEqual([both, both]);
  });
});
