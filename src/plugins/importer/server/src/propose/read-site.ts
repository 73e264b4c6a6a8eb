import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { glob } from 'tinyglobby';

import { readFileName } from '../domain/identity/file-name';
import { DATA_EXTENSIONS, EXTENSIONS, inKB, isDocument, isMappingFile, LIMITS } from '../domain/limits';
import { BrokenDocument } from '../domain/problems';
import { collectionsOf, DECAP_FILES, mediaRootOf, type Collection } from '../domain/propose/decap';
import type { SiteDocument } from '../domain/propose/fit';
import { configFileOf, generatorOf, type Generator } from '../domain/propose/generators';
import type { Site } from '../domain/propose/propose';
import type { Data } from '../domain/propose/survey';
import { documentsIn } from '../domain/read/data-files';
import { decodeText } from '../domain/read/decode';
import { isEmptyValue } from '../domain/read/text';
import { NoSuchFile } from '../files';
import { DEFAULT_PRESET, preset, TECHNICAL_KEYS } from '../mapping/presets';

/** What no generator's preset knows to be no document: the settings of Decap, and those of tools. */
const SETTINGS = [
  '**/admin/config.yml',
  '**/admin/*.html',
  '**/package*.json',
  '**/tsconfig*.json',
  '.*/**',
  '.*',
];

/**
 * Reads everything in a folder that may be a document, and how its generator and its editors' form see it.
 *
 * @throws NoSuchFile if there is no such folder
 */
export async function readSite(folder: string): Promise<Site> {
  const files = await filesIn(folder);
  const generator = await generatorIn(folder, files);
  const decap = await settingsIn(
    folder,
    DECAP_FILES.find((file) => files.includes(file))
  );
  const collections = collectionsOf(decap);
  const ignore = [...preset(DEFAULT_PRESET).ignore, ...(generator ? preset(generator.name).ignore : [])];
  const mediaRoot = mediaRootOf(decap);
  const site: Site = {
    ...{ documents: [], unread: [], generator, collections, ignore, technicalKeys: TECHNICAL_KEYS },
    media: [...(mediaRoot ? [mediaRoot] : []), ...(generator ? preset(generator.name).media : ['.'])],
  };
  const isLeftOut = picomatch([...ignore, ...SETTINGS, configFileOf(files)?.file ?? ''].filter(Boolean), {
    dot: true,
  });
  for (const file of files.filter((one) => isDocument(one) && !isMappingFile(one) && !isLeftOut(one)))
    await addDocuments(site, folder, file);
  return { ...site, media: [...new Set(site.media)] };
}

async function filesIn(folder: string): Promise<string[]> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false
  );
  if (!isFolder) throw new NoSuchFile(`no such folder: ${folder}`);
  const ignore = ['**/node_modules/**', '**/.git/**', '**/_site/**'];
  return (await glob('**/*', { cwd: folder, dot: true, ignore })).sort();
}

async function generatorIn(folder: string, files: string[]): Promise<Generator | null> {
  const found = configFileOf(files);
  if (!found) return null;
  const isData = DATA_EXTENSIONS.includes(found.file.split('.').at(-1)!);
  return generatorOf(found.name, isData ? await settingsIn(folder, found.file) : {});
}

/** @returns nothing of settings that cannot be read: they only help */
async function settingsIn(folder: string, file: string | undefined): Promise<Data> {
  if (file === undefined) return {};
  try {
    const [{ document }] = await read(folder, file);
    return document.data;
  } catch (error) {
    if (error instanceof BrokenDocument) return {};
    throw error;
  }
}

async function addDocuments(site: Site, folder: string, file: string): Promise<void> {
  try {
    site.documents.push(...(await documentsOf(site.collections, folder, file)));
  } catch (error) {
    if (!(error instanceof BrokenDocument)) throw error;
    site.unread.push({ path: file, problem: error.message });
  }
}

/** A file of data that is no list holds settings, unless the editors' form says that it is a document. */
async function documentsOf(collections: Collection[], folder: string, file: string): Promise<SiteDocument[]> {
  const isData = !EXTENSIONS.includes(file.split('.').at(-1)!.toLowerCase());
  const isKnown = collections.some((collection) => file.startsWith(`${collection.folder}/`));
  const { date } = readFileName(file);
  const parts = await read(folder, file);
  return parts
    .filter(({ part }) => !isData || isKnown || part !== null)
    .map(({ document: { data, body } }) => {
      const filled = Object.entries({ ...data, ...(date && { $date: date }) }).filter(
        ([, value]) => !isEmptyValue(value)
      );
      return { path: file, data: Object.fromEntries(filled), hasBody: body !== '', isData };
    });
}

async function read(folder: string, file: string): Promise<ReturnType<typeof documentsIn>> {
  const { size } = await stat(path.join(folder, file));
  if (size > LIMITS.documentBytes) throw new BrokenDocument('too-large', inKB(size, LIMITS.documentBytes));
  return documentsIn(decodeText(await readFile(path.join(folder, file))), file);
}
