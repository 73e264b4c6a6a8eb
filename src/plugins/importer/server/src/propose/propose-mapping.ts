import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

import { MAPPING_FILE } from '../domain/limits';
import { propose } from '../domain/propose/propose';
import { writeProposal } from '../domain/propose/write';
import { applicationOf } from './application';
import { readSite } from './read-site';
import { filesIn } from './site-files';

/** From the compiled module to what `npm run compile` makes of `mapping/json-schema.ts`. */
const SCHEMA = path.resolve(__dirname, '../../guichet-import.schema.json');

export interface WrittenProposal {
  /** Where it is, or would be. */
  file: string;
  text: string;
  /** False if there was a mapping already, which is never overwritten. */
  isWritten: boolean;
}

/**
 * Proposes a mapping for the documents in a folder, and writes it there.
 *
 * @throws NoSuchFile if there is no such folder
 */
export async function proposeMapping(strapi: Core.Strapi, folder: string): Promise<WrittenProposal> {
  const site = await readSite(strapi, await filesIn(folder));
  const schema = path.relative(path.resolve(folder), SCHEMA).split(path.sep).join('/');
  const text = writeProposal(propose(site, await applicationOf(strapi)), schema);
  const file = path.join(folder, MAPPING_FILE);
  return { file, text, isWritten: await writeNew(file, text) };
}

async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
