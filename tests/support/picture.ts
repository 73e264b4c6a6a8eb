import type { TestApp } from './app';
import { FILE } from './file';

/** A picture in the media library that nobody opens. */
export async function newPicture({ strapi }: TestApp, changes: object = {}): Promise<number> {
  const picture = { ...FILE, name: 'phare.png', hash: 'phare', ext: '.png', mime: 'image/png' };
  const data = { ...picture, url: '/uploads/phare.png', width: 1200, height: 800, ...changes };
  return (await strapi.db.query('plugin::upload.file').create({ data })).id;
}
