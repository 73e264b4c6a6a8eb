import type { Core } from '@strapi/strapi';

import { defaultLocale, schemaOf } from '@guichet/strapi-kit';
import { shortName } from '../constants';
import {
  mediaFolderOf,
  pathOf,
  siteKeysOf,
  type ExportFormat,
  type Placing,
} from '../domain/exported/formats';
import type { ExportedEntry } from '../domain/exported/record';
import { documentOf } from '../domain/exported/write-document';
import { MAPPING_FILE } from '../domain/limits';
import { MediaCopies } from './copy-media';
import { ExportFolder } from './export-folder';
import { mappingFor } from './mapping-file';
import { EntryReader, exportedTypes } from './read-entries';
import type { ExportedFile } from './record-of-row';

export interface ExportOptions {
  format: ExportFormat;
  /** Also what is not published: entries, and later versions of published ones. */
  drafts: boolean;
}

export interface ExportReport {
  documents: number;
  media: number;
  /** Files of a former export that are no more. */
  removed: number;
  /** Files that the media library names and does not have. */
  missing: string[];
}

/** What the export of every type needs. */
interface Exporting {
  strapi: Core.Strapi;
  folder: ExportFolder;
  media: MediaCopies;
  options: ExportOptions;
  usualLocale: string | null;
}

/** A slug that is a file name on every system, and tells of no locale. */
const FILE_NAME = /^[a-z0-9_~-]{1,200}$/;

/**
 * Writes the entries of all types of the application as documents, with their media and the mapping that reads them.
 *
 * @throws NotAnExport for a folder with other files
 */
export async function exportEntries(
  strapi: Core.Strapi,
  root: string,
  options: ExportOptions
): Promise<ExportReport> {
  const folder = await ExportFolder.open(root);
  const media = new MediaCopies(strapi, folder, mediaFolderOf(options.format));
  const exporting = { strapi, folder, media, options, usualLocale: await defaultLocale(strapi) };
  try {
    let documents = 0;
    for (const uid of exportedTypes(strapi)) documents += await exportType(exporting, uid);
    await folder.write(MAPPING_FILE, mappingFor(exportedTypes(strapi).map(shortName), options.format));
    const removed = await folder.removeFormer();
    return { documents, media: media.count, removed, missing: media.missing };
  } finally {
    await folder.list();
  }
}

async function exportType(exporting: Exporting, uid: string): Promise<number> {
  const { strapi, media, options } = exporting;
  let files: ExportedFile[] = [];
  const reader = new EntryReader(strapi, uid, (file) => files.push(file));
  const phases = [reader.published(), ...(options.drafts ? [reader.drafts()] : [])];
  let count = 0;
  for (const pages of phases) {
    for await (const entries of pages) {
      for (const entry of entries) await exportEntry(exporting, reader, entry);
      for (const file of files) await media.copy(file);
      files = [];
      count += entries.length;
    }
  }
  return count;
}

async function exportEntry(
  { strapi, folder, options: { format }, usualLocale }: Exporting,
  { models }: EntryReader,
  entry: ExportedEntry
): Promise<void> {
  const placing = placingOf(strapi, entry, models[entry.uid].slug, usualLocale);
  const { documentId: name } = entry;
  const placed = folder.has(pathOf(format, placing)) ? { ...placing, name } : placing;
  const text = documentOf(entry, placing.type, models, siteKeysOf(format, placed));
  await folder.write(pathOf(format, placed), text);
}

function placingOf(
  strapi: Core.Strapi,
  { uid, documentId, locale, isDraft, record }: ExportedEntry,
  slugName: string | null,
  usualLocale: string | null
): Placing {
  const { info } = schemaOf(strapi, uid);
  const slug = slugName && record[slugName];
  return {
    type: shortName(uid),
    plural: info!.pluralName!,
    documentId,
    name: typeof slug === 'string' && FILE_NAME.test(slug) ? slug : documentId,
    locale,
    isOther: locale !== null && locale !== usualLocale,
    isDraft,
  };
}
