import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { mistakesOfJsonFeed, readPictures } from '../../support/feeds';
import { read } from '../../support/http-cache';
import { newPicture } from '../../support/picture';
import { statementsOf } from '../../support/statements';

const URL = 'http://127.0.0.1:1337/uploads/phare.png';
const TYPES = [
  ['calls', 'api::call.call'],
  ['events', 'api::event.event'],
  ['press-releases', 'api::press-release.press-release'],
] as const;

describe('the picture of an entry', () => {
  let app: TestApp;
  let picture: number;
  beforeAll(async () => {
    app = await startApp();
    picture = await newPicture(app);
    const kit = await newPicture(app, { name: 'kit.zip', mime: 'application/zip', url: '/uploads/kit.zip' });
    const stored = await newPicture(app, { hash: 'port', url: 'https://media.example.org/port.png' });
    for (const [plural, uid] of TYPES) {
      const cover = { alternativeText: 'Un phare & la mer', credit: 'C. Exemple' };
      await create(app, uid, { slug: `lit-${plural}`, cover: { image: picture, ...cover } });
      await create(app, uid, { slug: `kit-${plural}`, cover: { image: kit, ...cover } });
      await create(app, uid, {
        slug: `stored-${plural}`,
        cover: { image: stored, alternativeText: 'Un port' },
      });
      await create(app, uid, { slug: `dark-${plural}`, cover: { credit: 'C. Exemple' } });
      await create(app, uid, { slug: `bare-${plural}` });
    }
  });
  afterAll(() => app.stop());

  const get = (path: string) => read(app, `/api/${path}`);
  const only = (plural: string, name: string) => `filters[slug]=${name}-${plural}`;

  describe.each(TYPES)('of %s', (plural) => {
    it.each(['rss', 'atom'])('is in the .%s, with what it shows and whom it is by', async (format) => {
      const pictures = async (name: string) =>
        readPictures((await get(`${plural}.${format}?${only(plural, name)}`)).text);
      expect(await pictures('lit')).toEqual([
        {
          content: { url: URL, type: 'image/png', medium: 'image', width: '1200', height: '800' },
          description: 'Un phare & la mer',
          credit: 'C. Exemple',
        },
      ]);
      expect(await pictures('stored')).toMatchObject([
        { content: { url: 'https://media.example.org/port.png' }, description: 'Un port', credit: undefined },
      ]);
      for (const name of ['kit', 'dark', 'bare']) expect(await pictures(name)).toEqual([]);
    });

    it('is in the JSON Feed', async () => {
      const { text } = await get(`${plural}.json`);
      const items: { image?: string }[] = JSON.parse(text).items;
      expect(mistakesOfJsonFeed(text)).toEqual([]);
      expect(items.flatMap(({ image }) => image ?? []).sort()).toEqual([
        URL,
        'https://media.example.org/port.png',
      ]);
    });

    it('is in structured data', async () => {
      const imageOf = async (name: string) => (await get(`${plural}/${name}-${plural}.jsonld`)).body.image;
      expect(await imageOf('lit')).toEqual({
        '@type': 'ImageObject',
        url: URL,
        caption: 'Un phare & la mer',
        creditText: 'C. Exemple',
      });
      expect([await imageOf('kit'), await imageOf('dark'), await imageOf('bare')]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });
  });

  it('is not asked for by a calendar, which has no place for it', async () => {
    const tables = /upload_files|files_rel_mph|components_shared_images/;
    const asked = async (path: string) =>
      (await statementsOf(app, () => get(path))).some((sql) => tables.test(sql));
    expect([await asked('calls.rss'), await asked('calls.ics')]).toEqual([true, false]);
  });
});
