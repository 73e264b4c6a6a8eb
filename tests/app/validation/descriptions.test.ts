import { startApp, type TestApp } from '../../support/app';
import { create, iso } from '../../support/entries';
import { newPicture } from '../../support/picture';
import { asToken } from '../../support/tokens';
import { waysToPublish, type WayToPublish } from '../../support/ways-to-publish';

const CALL = 'api::call.call';
const RELEASE = 'api::press-release.press-release';
const TYPES = [CALL, 'api::event.event', RELEASE, 'api::program-page.program-page'];
const PATH = ['cover', 'alternativeText'];

const REFUSAL =
  'cover.alternativeText is empty, and cover.image is phare.png: write what it shows, for people who do not' +
  ' see it, or take it away';

interface Cover {
  image: { id: number } | null;
  alternativeText: string | null;
  credit: string | null;
}

describe('a picture', () => {
  let app: TestApp;
  let ways: Record<string, WayToPublish>;
  let image: number;
  let serial = 0;

  beforeAll(async () => {
    app = await startApp();
    ways = await waysToPublish(app);
    image = await newPicture(app);
  });
  afterAll(() => app.stop());

  const documents = (uid: string = CALL) => app.strapi.documents(uid as typeof CALL);
  const entry = (uid: string, cover: object) => ({
    title: 'Entry',
    slug: `with-cover-${(serial += 1)}`,
    ...(uid === CALL && { rolling: true }),
    cover,
  });
  const coverOf = async (documentId: string, locale: string, status: 'draft' | 'published' = 'published') => {
    const populate = { cover: { populate: ['image'] } };
    const found = await documents().findOne({ documentId, locale, status, populate: populate as never });
    const { cover } = found as unknown as { cover: Cover };
    return [cover.image?.id ?? null, cover.alternativeText, cover.credit];
  };
  const update = (documentId: string, locale: string, data: object) =>
    documents().update({ documentId, locale, data });
  const publish = (documentId: string, locale: string) => documents().publish({ documentId, locale });

  it.each(
    TYPES.flatMap((uid) =>
      ['REST', 'GraphQL', 'Document Service', 'content-manager'].map((way) => [uid, way])
    )
  )('of %s without a description is not published through %s', async (uid, way) => {
    for (const alternativeText of [undefined, ' ']) {
      expect(await ways[way](uid, entry(uid, { image, alternativeText }))).toEqual([
        {
          path: PATH,
          message: REFUSAL,
          name: 'ValidationError',
          code: 'input-validation.no-description',
          parameters: {
            field: { attribute: PATH },
            of: { attribute: ['cover', 'image'] },
            file: 'phare.png',
          },
        },
      ]);
    }
    expect(await documents(uid).count({ status: 'published' })).toBe(0);
    const described = { image, alternativeText: 'Un phare', credit: 'C. Exemple' };
    const { cover, ...data } = entry(uid, described);
    expect(await ways[way](uid, { ...data, cover })).toEqual([]);
    const [{ documentId }] = await documents(uid).findMany({ filters: { slug: data.slug } });
    await documents(uid).delete({ documentId });
  });

  it('may wait for its description in a draft, and a description for its picture', async () => {
    const { documentId } = await create(app, CALL, { cover: { image } }, { status: 'draft' });
    await expect(publish(documentId, 'fr')).rejects.toThrow(REFUSAL);
    await update(documentId, 'fr', { cover: { image: null, alternativeText: null, credit: 'C. Exemple' } });
    await publish(documentId, 'fr');
    expect(await coverOf(documentId, 'fr')).toEqual([null, null, 'C. Exemple']);
  });

  it('and whom it is by are shared by the locales, each with its description', async () => {
    const cover = { image, alternativeText: 'Un phare', credit: 'C. Exemple' };
    const { documentId } = await create(app, CALL, { cover });
    await update(documentId, 'en', { title: 'Call' });
    expect(await coverOf(documentId, 'en', 'draft')).toEqual([image, 'Un phare', 'C. Exemple']);
    const [{ id }] = [(await documents().findOne({ documentId, locale: 'en', populate: ['cover'] }))!].map(
      (row) => (row as unknown as { cover: { id: number } }).cover
    );
    await update(documentId, 'en', {
      cover: { id, image, alternativeText: 'A lighthouse', credit: 'C. Exemple' },
    });
    await publish(documentId, 'en');
    const other = await newPicture(app, { name: 'port.png', hash: 'port' });
    await update(documentId, 'fr', {
      cover: { image: other, alternativeText: 'Un port', credit: 'D. Exemple' },
    });
    await publish(documentId, 'fr');
    expect([await coverOf(documentId, 'fr'), await coverOf(documentId, 'en')]).toEqual([
      [other, 'Un port', 'D. Exemple'],
      [other, 'A lighthouse', 'D. Exemple'],
    ]);
  });

  it('comes with its description to a locale that has none', async () => {
    const { documentId } = await create(app, CALL, {});
    await update(documentId, 'en', { title: 'Call', cover: { credit: 'C. Exemple' } });
    await publish(documentId, 'en');
    await update(documentId, 'fr', { cover: { image, alternativeText: 'Un phare', credit: 'C. Exemple' } });
    await publish(documentId, 'fr');
    expect(await coverOf(documentId, 'en')).toEqual([image, 'Un phare', 'C. Exemple']);
  });

  it('is refused to a caller who does not see what they wrote', async () => {
    const token = await asToken(app, [`${RELEASE}.create`]);
    const data = { ...entry(RELEASE, { image }), embargoUntil: iso(Date.now() + 3_600_000) };
    const { status, body } = await app.http.post('/api/press-releases').set(token).send({ data });
    expect([status, body.error?.message]).toEqual([400, REFUSAL]);
  });
});
