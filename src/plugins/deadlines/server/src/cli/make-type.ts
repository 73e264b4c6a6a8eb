import { existsSync, lstatSync } from 'node:fs';
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { factories } from './factories';
import { findSchema, NotMade } from './find-schema';

/**
 * Writes those of Strapi's three factory files that a type lacks, and says which it wrote and which were there. A type
 * without them has no routes. Nothing is overwritten.
 *
 * @param app the folder of the application
 * @param type a uid such as `api::grant.grant`, or a name such as `grant`
 * @throws NotMade if there is no such schema, it is broken, or a file would be outside of the application
 */
export async function makeType(app: string, type: string): Promise<string> {
  const { api, name, uid } = await findSchema(app, type);
  const language = existsSync(path.join(app, 'tsconfig.json')) ? 'ts' : 'js';
  const files = factories(uid, name, language);
  // All are looked at before the first is written.
  const folders = files.map(({ folder }) => path.join('src', 'api', api, folder));
  for (const folder of folders) await expectInside(app, folder);
  const lines: string[] = [];
  for (const [index, { text }] of files.entries()) {
    lines.push(await writeMissing(app, folders[index], name, language, text));
  }
  return [uid, ...lines, ''].join('\n');
}

async function writeMissing(app: string, folder: string, name: string, language: string, text: string) {
  // One in the other language is compiled to the same place.
  const found = ['ts', 'js'].map((each) => path.join(folder, `${name}.${each}`));
  const existing = found.find((file) => isThere(path.join(app, file)));
  if (existing) return `  found  ${posix(existing)}`;
  const file = path.join(folder, `${name}.${language}`);
  await mkdir(path.join(app, folder), { recursive: true });
  await writeFile(path.join(app, file), text, { flag: 'wx' });
  return `  wrote  ${posix(file)}`;
}

/** @throws NotMade if a link leads out of the application */
async function expectInside(app: string, folder: string): Promise<void> {
  let place = path.join(app, folder);
  while (!isThere(place)) place = path.dirname(place);
  const root = await realpath(app);
  const real = await realpath(place).catch(() => 'nowhere');
  if (real.startsWith(root + path.sep)) return;
  throw new NotMade(`${posix(folder)} leads to ${real}, not into ${root}; replace the link with a folder`);
}

/** Even a link that leads nowhere. */
const isThere = (place: string) => lstatSync(place, { throwIfNoEntry: false }) !== undefined;

/** As it is written in messages, on every system. */
const posix = (file: string) => file.replaceAll(path.sep, '/');
