import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { MAPPING_FILE } from '../domain/limits';
import type { Mapping } from '../domain/mapping/mapping';
import { BrokenMapping, defaultMapping, parseMapping } from './parse-mapping';

export interface LoadedMapping {
  mapping: Mapping;
  /** The folder that its paths are relative to; undefined without a file. */
  folder?: string;
}

/**
 * The mapping that is named, or that of the one folder that is given; else the built-in one.
 *
 * @throws BrokenMapping with file, line and key
 */
export async function loadMapping(given: string[], named?: string): Promise<LoadedMapping> {
  const file = named ?? (await besides(given));
  if (file === null) return { mapping: defaultMapping() };
  if (!existsSync(file)) throw new BrokenMapping(`there is no mapping ${file}`);
  try {
    return { mapping: parseMapping(await readFile(file, 'utf8')), folder: path.dirname(file) };
  } catch (error) {
    if (error instanceof BrokenMapping) throw new BrokenMapping(`${file}, ${error.message}`);
    throw error;
  }
}

async function besides(given: string[]): Promise<string | null> {
  if (given.length !== 1) return null;
  const file = path.join(given[0], MAPPING_FILE);
  return existsSync(file) && (await stat(file)).isFile() ? file : null;
}
