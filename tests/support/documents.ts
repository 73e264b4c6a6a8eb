import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

import type { ImportReport } from '../../src/plugins/importer/server/src/domain/report';
import {
  documentAt,
  expandFiles,
  isGone,
  siteOf,
  type FoundFile,
} from '../../src/plugins/importer/server/src/files';
import { mediaIn } from '../../src/plugins/importer/server/src/media-files';
import { whenIdle } from '../../src/plugins/importer/server/src/when-idle';
import { documentsOf } from '../../packages/strapi-kit/src';
import { MAPPING_FILE } from '../../src/plugins/importer/server/src/domain/limits';
import { loadMapping } from '../../src/plugins/importer/server/src/mapping/load-mapping';
import { importDocuments, type ImportOptions } from '../../src/plugins/importer/server/src/import-documents';

const FIXTURES = path.resolve(__dirname, '..', 'fixtures', 'importer');

/** The name of a file in tests/fixtures/importer. */
export type Fixture = 'webinaire.md' | 'candidats.md' | 'communique.md' | 'communes.md';

/** A folder of documents that a test may change. */
export interface Documents {
  folder: string;
  /** Writes a document; without `text`, the fixture with that name. */
  write: (name: string, text?: string | Uint8Array) => Promise<void>;
  /** Changes a document in the folder. */
  edit: (name: string, from: string, to: string) => Promise<void>;
  remove: () => Promise<void>;
}

export async function createDocuments(): Promise<Documents> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-documents-'));
  const write: Documents['write'] = async (name, text) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text ?? (await readFile(path.join(FIXTURES, name))));
  };
  await write(MAPPING_FILE, 'presets: [programme]\nfuture: true\n');
  return {
    folder,
    write,
    edit: async (name, from, to) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      if (!text.includes(from)) throw new Error(`${name} does not hold "${from}"`);
      await write(name, text.replace(from, to));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Imports files and folders in the given order. */
export async function importInto(
  strapi: Core.Strapi,
  given: string[],
  options: Partial<ImportOptions> = {}
): Promise<ImportReport> {
  const files: FoundFile[] = [];
  for (const argument of given) files.push(...(await expandFiles([argument])));
  const { mapping } = await loadMapping(given);
  const report = await importDocuments(strapi, files.map(documentAt), {
    // The documents play in 2030 and later.
    mapping: { ...mapping, future: true },
    media: mediaIn(await siteOf(given)),
    dryRun: false,
    locale: 'fr',
    isGone,
    ...options,
  });
  await whenIdle(strapi);
  return report;
}

/** What happened to the entries: "event created Titre", sorted. */
export function actions(report: ImportReport, ...types: string[]): string[] {
  return report.files
    .flatMap(({ entries }) => entries)
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ type, action, title }) => `${type} ${action} ${title}`)
    .sort();
}

/** Changes an entry like an editor in the admin; `status: 'published'` publishes the change. */
export async function editEntry(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  data: Record<string, unknown>,
  status: 'draft' | 'published' = 'published'
): Promise<void> {
  await documentsOf(strapi, uid).update({ documentId, data, status });
}

const contentUids = (strapi: Core.Strapi) =>
  Object.keys(strapi.contentTypes).filter((uid) =>
    /^(api::|plugin::importer\.)/.test(uid)
  ) as 'api::call.call'[];

/** Every row of the content, and of what imports remember. */
export async function everything(strapi: Core.Strapi): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const uid of contentUids(strapi)) {
    rows[uid] = await strapi.db.query(uid).findMany({ populate: true, orderBy: 'id' });
  }
  return rows;
}

/** Resets a booted application for the next test. */
export async function removeEverything(strapi: Core.Strapi): Promise<void> {
  for (const uid of contentUids(strapi)) await strapi.db.query(uid).deleteMany({});
}
