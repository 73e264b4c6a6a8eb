import type { Message } from '../messages/say';
import { SCHEDULE } from '../publication';
import type { Collection } from './decap';
import { fitsOf, type Application, type Fit, type SiteDocument } from './fit';
import { addressIn, type Generator } from './generators';
import { groupByFolder, splitByKind, type Group, type Part } from './groups';
import { freeOf } from './placing';
import { surveyOf, type KeySurvey } from './survey';
import { isNamed } from './words';

/** A site that is to become content. */
export interface Site {
  documents: SiteDocument[];
  /** Files that cannot be read, and why. */
  unread: { path: string; problem: Message }[];
  generator: Generator | null;
  collections: Collection[];
  /** Globs of files that are no documents. */
  ignore: string[];
  media: string[];
  /** Keys that only say how a page is made. */
  technicalKeys: string[];
}

/** A set of the proposed mapping. */
export interface ProposedSet {
  /** Of its documents, without languages. */
  folder: string;
  paths: string[];
  /** Keys that tell its documents from others in the same folders. */
  when: string[];
  documents: SiteDocument[];
  fit: Fit;
  address: string | null;
  ignore: string[];
  /** Keys that say something for which no attribute was found. */
  unplaced: KeySurvey[];
  /** Whether nothing is imported of it. */
  isLeftOut: boolean;
}

export interface Proposal {
  site: Site;
  sets: ProposedSet[];
  /** Keys that say a document's language or its translations, beyond those that every mapping knows. */
  languages: { keys: string[]; pairs: string[] };
}

/** Keys that the import reads by itself. Documents of any kind have them. */
const KNOWN = [
  ...['draft', 'published', 'lang', 'language', 'locale', 'ref', 'translationKey', 'id', 'slug'],
  ...['permalink', 'url', 'aliases', 'alias', 'redirect_from', ...SCHEDULE],
];
/** What rows of data must say that few types have, to be taken for documents. */
const ENOUGH = 1;

/** Proposes which documents of a site become which entries of an application. */
export function propose(site: Site, application: Application): Proposal {
  const folders = site.collections.map(({ folder }) => folder);
  const groups = groupByFolder(site.documents, application.locales, folders);
  const languages = languagesOf(site, application.locales);
  const sets = groups.flatMap((group) => setsOf(group, site, application, languages));
  return { site, sets, languages };
}

/** The part of a form that its editors see for the documents of a folder. */
function collectionIn({ collections }: Site, folder: string): Collection | undefined {
  return collections.find((one) => one.folder === folder);
}

function setsOf(
  group: Group,
  site: Site,
  application: Application,
  languages: Proposal['languages']
): ProposedSet[] {
  const collection = collectionIn(site, group.folder);
  const bestOf = (documents: SiteDocument[]) => fitsOf(documents, application, collection?.labels)[0];
  const kindOf = cachedByKeys((document) => bestOf([document]).model.uid);
  return splitByKind(group, kindOf, KNOWN).flatMap((part) => {
    const fit = bestOf(part.documents);
    const isData = part.documents.every((one) => one.isData);
    if (isData && !collection && fit.score < ENOUGH) return [];
    return [setOf(group, part, fit, site, languages)];
  });
}

function setOf(
  { folder, paths }: Group,
  { keys, documents }: Part,
  fit: Fit,
  site: Site,
  languages: Proposal['languages']
): ProposedSet {
  const { generator } = site;
  const isData = documents.every((one) => one.isData);
  const address = generator && !isData ? addressIn(generator, folder) : null;
  const set = { folder, paths, when: keys, documents, address, isLeftOut: false };
  return withFit({ ...set, ignore: [] }, fit, { site, languages });
}

/** A set whose documents become entries of a type. Keys that only say how a page is made are ignored. */
export function withFit(
  set: Omit<ProposedSet, 'fit' | 'unplaced'>,
  fit: Fit,
  { site, languages }: Pick<Proposal, 'site' | 'languages'>
): ProposedSet {
  const technical = [...site.technicalKeys, ...(collectionIn(site, set.folder)?.hidden ?? [])];
  const left = leftOf(fit, languages).map(({ key }) => key);
  return withLeft({ ...set, fit, ignore: left.filter((key) => technical.includes(key)) }, languages);
}

/** A set with the keys that its rules leave over and that it does not ignore. */
export function withLeft(set: Omit<ProposedSet, 'unplaced'>, languages: Proposal['languages']): ProposedSet {
  const left = leftOf(set.fit, languages);
  return { ...set, unplaced: left.filter(({ key }) => !set.ignore.includes(key)) };
}

/** Keys without a place. A mapping of which some keys have one is not whole any more. */
function leftOf(fit: Fit, { keys, pairs }: Proposal['languages']): KeySurvey[] {
  const known = [...KNOWN, ...keys, ...pairs];
  const taken = [...fit.taken.keys()];
  const isBroken = (key: string) => taken.some((one) => one.startsWith(`${key}.`));
  return freeOf(fit.surveys, fit).filter(({ key }) => {
    const [whole, inner] = key.split('.');
    const isPart = inner !== undefined && !isBroken(whole);
    return !key.startsWith('$') && !known.includes(key) && !isBroken(key) && !isPart;
  });
}

/** Documents with the same keys are of one kind. */
function cachedByKeys(kindOf: (document: SiteDocument) => string): (document: SiteDocument) => string {
  const kinds = new Map<string, string>();
  return (document) => {
    const keys = Object.keys(document.data).sort().join('\n');
    if (!kinds.has(keys)) kinds.set(keys, kindOf(document));
    return kinds.get(keys)!;
  };
}

function languagesOf({ documents }: Site, locales: string[]): Proposal['languages'] {
  const surveys = surveyOf(documents.map(({ data }) => data)).filter(({ key }) => !KNOWN.includes(key));
  const areLocales = ({ items }: KeySurvey) => items.every((item) => locales.includes(String(item)));
  return {
    keys: surveys.filter((one) => isNamed(one.key, 'language') && areLocales(one)).map(({ key }) => key),
    pairs: surveys.filter(({ key }) => isNamed(key, 'pair')).map(({ key }) => key),
  };
}
