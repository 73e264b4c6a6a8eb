import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import { posix as path } from 'node:path';
import { errors } from '@strapi/utils';

import { isDocument, isMappingFile, problemWith, problemWithMedia } from '../domain/limits';
import type { Mapping } from '../domain/mapping/mapping';
import type { Message } from '../domain/messages/say';
import { siteFolder } from '../domain/site-folder';
import type { DocumentSource } from '../import-documents';
import { BrokenMapping, parseMapping } from '../mapping/parse-mapping';
import { mediaIn, type FindMedia } from '../media-files';
import type { SiteFiles } from '../propose/site-files';
import type { UploadContext, UploadedFile } from './upload';

export interface Upload {
  documents: DocumentSource[];
  /** That of a `guichet-import.yml` among the files. */
  mapping?: Mapping;
  /** The other files, which documents may name; undefined if there are none: then nothing is said of what is missing. */
  media?: FindMedia;
  /** Has to be called once the import has ended: the files are kept until then. */
  remove: () => Promise<void>;
}

/**
 * The files of a multipart request, `files`, with their paths as file names. Their temporary files are deleted after the
 * request, so documents are read at once, and what goes along with them is copied.
 *
 * @throws ValidationError, PayloadTooLargeError if there are too many, or they are too large or not documents, or the
 *   mapping cannot be read
 */
export async function readUpload(ctx: UploadContext): Promise<Upload> {
  const { written, documents, others, site } = receive(ctx);
  const mapping = written && (await readMapping(written));
  const sources = await Promise.all(documents.map((file) => asSource(file, site)));
  return { documents: sources, mapping, ...(await keep(others, site)) };
}

/**
 * The files of a multipart request as those of a site, until the request ends. Only what may be a document is ever read.
 *
 * @throws ValidationError, PayloadTooLargeError as `readUpload` does
 */
export function siteFilesOf(ctx: UploadContext): SiteFiles {
  const { documents, others, site } = receive(ctx);
  const files = new Map([...documents, ...others].map((file) => [path.relative(site, file.path), file]));
  const paths = [...files.keys()].filter((file) => !isBeside(file)).sort();
  return { paths, read: (file) => readFile(files.get(file)!.filepath) };
}

/** The files of a request by what they are for, and the folder of their site. */
function receive({ request }: UploadContext) {
  const received = [request.files?.files ?? []].flat().map(withPath);
  const written = received.find((file) => isMappingFile(file.path));
  const documents = received.filter((file) => file !== written && isDocument(file.path));
  const others = received.filter((file) => file !== written && !isDocument(file.path));
  refuse(problemWith(documents) ?? problemWithMedia(others));
  return { written, documents, others, site: siteFolder(received.map((file) => file.path)) };
}

function refuse(problem: Message | null): void {
  if (problem?.code.endsWith('too-large')) throw new errors.PayloadTooLargeError(problem.message, problem);
  if (problem) throw new errors.ValidationError(problem.message, problem);
}

async function readMapping(file: Received): Promise<Mapping> {
  try {
    return parseMapping(await readFile(file.filepath, 'utf8'));
  } catch (error) {
    if (!(error instanceof BrokenMapping)) throw error;
    throw new errors.ValidationError(`${file.path}, ${error.message}`);
  }
}

/** @param site the folder of the mapping, which its paths are relative to */
async function asSource(file: Received, site: string): Promise<DocumentSource> {
  const bytes = await readFile(file.filepath);
  return { path: file.path, sitePath: path.relative(site, file.path), read: async () => bytes };
}

/** Copies files into a folder of their own, at their paths in the site. */
async function keep(files: Received[], site: string): Promise<Pick<Upload, 'media' | 'remove'>> {
  if (files.length === 0) return { remove: async () => {} };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-import-'));
  for (const { filepath, path: given } of files) {
    const inSite = path.relative(site, given);
    if (isBeside(inSite)) continue;
    const target = path.join(folder, inSite);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(filepath, target);
  }
  return { media: mediaIn(folder), remove: () => rm(folder, { recursive: true }) };
}

/** What lies beside the site is no file of it. */
function isBeside(inSite: string): boolean {
  return inSite.startsWith('../');
}

type Received = ReturnType<typeof withPath>;

/** Some browsers put "/" or "./" before the path of a file in a dropped folder. */
function withPath({ filepath, originalFilename, size }: UploadedFile) {
  const given = (originalFilename ?? '').replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  return { filepath, size, path: given };
}
