import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

import { BrokenDocument } from './domain/problems';

/** What is taken out of a folder; a file named by itself is read whatever its name is. */
const DOCUMENTS = '**/*.{md,markdown,mdown,mkd,txt,html}';

export class NoSuchFile extends Error {}

/**
 * Expands files, folders and globs into the files they stand for.
 *
 * @returns paths relative to the working directory with `/`, each once, sorted
 * @throws NoSuchFile naming the argument that stands for no file
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

/**
 * Reads a file as UTF-8, strictly.
 *
 * @throws BrokenDocument naming the first line that is not UTF-8 text
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  let line = 1;
  // No byte of a longer UTF-8 sequence is a line feed, so lines can be judged one by one.
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (!isText(bytes.subarray(from, to))) throw notUtf8(line);
    from = to;
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}

function notUtf8(line: number): BrokenDocument {
  return new BrokenDocument('the file is not UTF-8 text', 'save it as UTF-8 in an editor', line);
}
