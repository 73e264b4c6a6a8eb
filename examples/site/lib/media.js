import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { cms } from './settings.js';

/** The CMS's files that pages show. They are copied to the site, so that visitors load nothing from another host. */
export class Media {
  #sources = new Map();

  /** The URL of a file on this site. */
  addressOf({ url, ext }) {
    const name = `/media/${createHash('sha256').update(url).digest('hex').slice(0, 16)}${ext ?? ''}`;
    this.#sources.set(name, new URL(url, cms));
    return name;
  }

  /** @throws Error with the file that the CMS does not have */
  async copyTo(folder) {
    await mkdir(path.join(folder, 'media'), { recursive: true });
    await Promise.all([...this.#sources].map(([name, source]) => copy(source, path.join(folder, name))));
  }
}

async function copy(source, target) {
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source} answers ${answer.status}: it is gone from the media library`);
  await writeFile(target, Buffer.from(await answer.arrayBuffer()));
}
