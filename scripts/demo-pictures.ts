/** The pictures of examples/pictures: in the media library, and as covers of entries. */
import { copyFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';

type Edit = (uid: UID.ContentType, slug: string, data: object, locale: string) => Promise<void>;

interface Cover {
  uid: UID.ContentType;
  slug: string;
  picture: string;
  /** What it shows, by locale. */
  texts: Record<string, string>;
}

const HARBOUR = 'Trois maisons sur un quai, et des voiliers qui sortent du port';
const LIGHTHOUSE = 'Un phare éclaire la mer la nuit, un voilier passe';
const MAP = 'La carte d’un littoral : deux communes, une île et les fonds marins';

const COVERS: Cover[] = [
  {
    uid: 'api::call.call',
    slug: 'fonds-des-petits-ports',
    picture: 'harbour',
    texts: { fr: HARBOUR, en: 'Three houses on a quay, and sailing boats that leave the harbour' },
  },
  {
    uid: 'api::call.call',
    slug: 'appel-a-projets-3e-edition',
    picture: 'map',
    texts: { fr: MAP, en: 'The map of a coast: two towns, an island and the sea bed' },
  },
  {
    uid: 'api::event.event',
    slug: 'forum-du-littoral',
    picture: 'lighthouse',
    texts: { fr: LIGHTHOUSE, en: 'A lighthouse lights the sea at night, a sailing boat passes' },
  },
  { uid: 'api::program-page.program-page', slug: 'communes-du-littoral', picture: 'map', texts: { fr: MAP } },
  {
    uid: 'api::press-release.press-release',
    slug: 'les-ports-de-plaisance-ont-repondu-a-sillage',
    picture: 'harbour',
    texts: { fr: HARBOUR },
  },
];

/** @param edit publishes a change of an entry in a locale */
export async function addCovers(strapi: Core.Strapi, edit: Edit): Promise<void> {
  const ids = new Map<string, number>();
  for (const { uid, slug, picture, texts } of COVERS) {
    const image = ids.get(picture) ?? (await store(strapi, picture));
    ids.set(picture, image);
    for (const [locale, alternativeText] of Object.entries(texts)) {
      await edit(uid, slug, { cover: { image, alternativeText, credit: 'Guichet' } }, locale);
    }
  }
}

/** Under the same name each time, so that demonstrations do not pile up files. */
async function store(strapi: Core.Strapi, picture: string): Promise<number> {
  const source = path.join(strapi.dirs.app.root, 'examples', 'pictures', `${picture}.png`);
  const hash = `demo_${picture}`;
  await copyFile(source, path.join(strapi.dirs.static.public, 'uploads', `${hash}.png`));
  const { id } = await strapi.db.query('plugin::upload.file').create({
    data: {
      ...{ name: `${picture}.png`, hash, ext: '.png', mime: 'image/png', provider: 'local' },
      ...{ url: `/uploads/${hash}.png`, width: 1200, height: 675, folderPath: '/' },
      // Strapi counts in kB.
      size: (await stat(source)).size / 1000,
    },
  });
  return id as number;
}
