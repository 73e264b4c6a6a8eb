import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

import { EXTENSIONS, inKB, LIMITS } from './domain/limits';
import { BrokenDocument } from './domain/problems';
import type { DocumentSource } from './import-documents';

/** The files of a folder that are imported. A file that is named itself is read whatever its name is. */
const DOCUMENTS = `**/*.{${EXTENSIONS.join(',')}}`;

export class NoSuchFile extends Error {}

/**
 * Expands files, folders and globs into files.
 *
 * @returns paths relative to the working directory with `/`, each once, sorted
 * @throws NoSuchFile naming the argument without a file
 */
export async function expandFiles(given: string[]): Promise<string[]> {
  const found = await Promise.all(given.map(expand));
  return [...new Set(found.flat())].sort();
}

async function expand(argument: string): Promise<string[]> {
  const kind = await kindOf(argument);
  if (kind === 'file') return [relative(argument)];
  const folder = kind === 'folder';
  if (!folder && !isDynamicPattern(argument)) throw new NoSuchFile(`no such file or folder: ${argument}`);
  const files = await glob(folder ? DOCUMENTS : argument.replaceAll('\\', '/'), {
    cwd: folder ? argument : process.cwd(),
    absolute: true,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  });
  if (files.length > 0) return files.map(relative);
  throw new NoSuchFile(
    folder ? `no document (${DOCUMENTS}) in the folder: ${argument}` : `no file matches: ${argument}`
  );
}

async function kindOf(argument: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(argument)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function relative(file: string): string {
  return path.relative(process.cwd(), path.resolve(file)).split(path.sep).join('/');
}

/** A file on the disk as a document to import, under the path that was given. */
export function documentAt(file: string): DocumentSource {
  return {
    path: file,
    read: async () => {
      const { size } = await stat(file);
      if (size > LIMITS.documentBytes)
        throw new BrokenDocument('too-large', inKB(size, LIMITS.documentBytes));
      return readFile(file);
    },
  };
}
