import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

import { MAPPING_FILE } from '../domain/limits';
import type { Models } from '../domain/mapping/mapping';
import type { Application } from '../domain/propose/fit';
import { propose } from '../domain/propose/propose';
import { writeProposal } from '../domain/propose/write';
import { localesOf } from '../locales';
import { modelsOf } from '../mapping/type-models';
import { readSite } from './read-site';

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
  const proposal = propose(await readSite(folder), await applicationOf(strapi));
  const schema = path.relative(path.resolve(folder), SCHEMA).split(path.sep).join('/');
  const text = writeProposal(proposal, schema);
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

/** Documents become entries of the application's own types that people know by a name. */
async function applicationOf(strapi: Core.Strapi): Promise<Application> {
  const uids = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  const models: Models = Object.assign({}, ...uids.map((uid) => modelsOf(strapi, uid)));
  const types = uids.map((uid) => models[uid]).filter(({ title }) => title !== null);
  return { types, models, locales: await localesOf(strapi) };
}
