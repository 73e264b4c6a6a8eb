import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

import { DATA_EXTENSIONS, EXTENSIONS, inKB, LIMITS, MAPPING_FILE } from './domain/limits';
import { BrokenDocument } from './domain/problems';
import type { DocumentSource } from './import-documents';

/** The files of a folder that may be imported. A file that is named itself is read whatever its name is. */
const DOCUMENTS = `**/*.{${[...EXTENSIONS, ...DATA_EXTENSIONS].join(',')}}`;

export class NoSuchFile extends Error {}

/** A file to import. Both paths have `/`. */
export interface FoundFile {
  /** Relative to the working directory. */
  path: string;
  /** Relative to the site that it belongs to: the given folder, or that of the mapping. */
  sitePath: string;
}

/**
 * Expands files, folders and globs into files.
 *
 * @param site the folder of the mapping, if there is one
 * @returns each file once, sorted
 * @throws NoSuchFile naming the argument without a file
 */
export async function expandFiles(given: string[], site?: string): Promise<FoundFile[]> {
  const found = (await Promise.all(given.map((argument) => expand(argument, site)))).flat();
  const byPath = new Map(found.map((file) => [file.path, file]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function expand(argument: string, site?: string): Promise<FoundFile[]> {
  const kind = await kindOf(argument);
  const root = path.resolve(site ?? (kind === 'folder' ? argument : '.'));
  const located = (file: string) => {
    // A file outside of the site has the path that it would have in it.
    const sitePath = relative(root, file).replace(/^(?:\.\.\/)+/, '');
    return { path: relative(process.cwd(), file), sitePath };
  };
  if (kind === 'file') return [located(argument)];
  const folder = kind === 'folder';
  if (!folder && !isDynamicPattern(argument)) throw new NoSuchFile(`no such file or folder: ${argument}`);
  const files = await glob(folder ? DOCUMENTS : argument.replaceAll('\\', '/'), {
    cwd: folder ? argument : process.cwd(),
    absolute: true,
    ignore: ['**/node_modules/**', `**/${MAPPING_FILE}`],
    expandDirectories: false,
  });
  if (files.length > 0) return files.map(located);
  throw new NoSuchFile(
    folder ? `no document (${DOCUMENTS}) in the folder: ${argument}` : `no file matches: ${argument}`
  );
}

/** The folder that paths in the site are relative to: that of the mapping, or the one folder that is given. */
export async function siteOf(given: string[], mapping?: string): Promise<string> {
  const [first] = given;
  return mapping ?? (given.length === 1 && (await kindOf(first)) === 'folder' ? first : '.');
}

async function kindOf(argument: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(argument)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function relative(from: string, file: string): string {
  return path.relative(from, path.resolve(file)).split(path.sep).join('/');
}

/** A file on the disk as a document to import. */
export function documentAt({ path: file, sitePath }: FoundFile): DocumentSource {
  return {
    path: file,
    sitePath,
    read: async () => {
      const { size } = await stat(file);
      if (size > LIMITS.documentBytes)
        throw new BrokenDocument('too-large', inKB(size, LIMITS.documentBytes));
      return readFile(file);
    },
  };
}

/** Whether the file of an earlier import is no more. Both paths are relative to the working directory. */
export function isGone(file: string): boolean {
  return !existsSync(file);
}
