import picomatch from 'picomatch';
import type { Core } from '@strapi/strapi';

import { readFileName } from '../domain/identity/file-name';
import { DATA_EXTENSIONS, EXTENSIONS, isDocument, isMappingFile } from '../domain/limits';
import { say } from '../domain/messages/say';
import { BrokenDocument } from '../domain/problems';
import { collectionsOf, DECAP_FILES, mediaRootOf, type Collection } from '../domain/propose/decap';
import type { SiteDocument } from '../domain/propose/fit';
import { configFileOf, generatorOf, type Generator } from '../domain/propose/generators';
import type { Site } from '../domain/propose/propose';
import type { Data } from '../domain/propose/survey';
import { isEmptyValue } from '../domain/read/text';
import { DEFAULT_PRESET, preset, TECHNICAL_KEYS } from '../mapping/presets';
import { asProblem, openReader, type SurveyedPart } from '../reading/reader';
import { MADE_BY_TOOLS, type SiteFiles } from './site-files';

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
 * The front matter of the documents of a file.
 *
 * @throws BrokenDocument
 */
type Survey = (path: string) => Promise<SurveyedPart[]>;

/** Reads every file of a site that may be a document, and how its generator and its editors' form see it. */
export async function readSite(strapi: Core.Strapi, { paths, read }: SiteFiles): Promise<Site> {
  const reader = openReader(strapi.plugin('importer').service('threads'));
  try {
    return await siteOf(paths, async (path) => {
      const answer = await reader.survey({ sitePath: path, bytes: await read(path) });
      if ('broken' in answer) throw asProblem(answer.broken);
      return answer.parts;
    });
  } finally {
    await reader.end();
  }
}

async function siteOf(files: string[], survey: Survey): Promise<Site> {
  const generator = await generatorIn(files, survey);
  const decap = await settingsIn(
    DECAP_FILES.find((file) => files.includes(file)),
    survey
  );
  const collections = collectionsOf(decap);
  const ignore = [...preset(DEFAULT_PRESET).ignore, ...(generator ? preset(generator.name).ignore : [])];
  const mediaRoot = mediaRootOf(decap);
  const media = [...(mediaRoot ? [mediaRoot] : []), ...(generator ? preset(generator.name).media : ['.'])];
  const site: Site = {
    ...{ documents: [], unread: [], generator, collections, ignore, technicalKeys: TECHNICAL_KEYS },
    media: [...new Set(media)],
  };
  const config = configFileOf(files)?.file;
  const isLeftOut = picomatch([...ignore, ...SETTINGS, ...MADE_BY_TOOLS, ...(config ? [config] : [])], {
    dot: true,
  });
  for (const file of files.filter((one) => isDocument(one) && !isMappingFile(one) && !isLeftOut(one)))
    await addDocuments(site, file, survey);
  return site;
}

async function generatorIn(files: string[], survey: Survey): Promise<Generator | null> {
  const found = configFileOf(files);
  if (!found) return null;
  const isData = DATA_EXTENSIONS.includes(found.file.split('.').at(-1)!);
  return generatorOf(found.name, isData ? await settingsIn(found.file, survey) : {});
}

/** @returns nothing of settings that cannot be read: they only help */
async function settingsIn(file: string | undefined, survey: Survey): Promise<Data> {
  if (file === undefined) return {};
  try {
    const [settings] = await survey(file);
    return settings?.data ?? {};
  } catch (error) {
    if (error instanceof BrokenDocument) return {};
    throw error;
  }
}

async function addDocuments(site: Site, file: string, survey: Survey): Promise<void> {
  try {
    site.documents.push(...documentsOf(site.collections, file, await survey(file)));
  } catch (error) {
    if (!(error instanceof BrokenDocument)) throw error;
    site.unread.push({ path: file, problem: say(error.code, error.values) });
  }
}

/** A file of data that is no list holds settings, unless the editors' form says that it is a document. */
function documentsOf(collections: Collection[], file: string, parts: SurveyedPart[]): SiteDocument[] {
  const isData = !EXTENSIONS.includes(file.split('.').at(-1)!.toLowerCase());
  const isKnown = collections.some((collection) => file.startsWith(`${collection.folder}/`));
  const { date } = readFileName(file);
  return parts
    .filter(({ part }) => !isData || isKnown || part !== null)
    .map(({ data, hasBody }) => {
      const filled = Object.entries({ ...data, ...(date && { $date: date }) }).filter(
        ([, value]) => !isEmptyValue(value)
      );
      return { path: file, data: Object.fromEntries(filled), hasBody, isData };
    });
}
