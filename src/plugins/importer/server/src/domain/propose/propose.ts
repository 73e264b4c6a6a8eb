import type { Collection } from './decap';
import { fitsOf, type Application, type Fit, type SiteDocument } from './fit';
import type { Generator } from './generators';
import { groupByFolder, splitByKind, type Group, type Part } from './groups';
import { freeOf } from './placing';
import { surveyOf, type KeySurvey } from './survey';
import { isNamed } from './words';

/** A site that is to become content. */
export interface Site {
  documents: SiteDocument[];
  /** Files that cannot be read, and why. */
  unread: { path: string; problem: string }[];
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
  paths: string[];
  /** Keys that tell its documents from others in the same folders. */
  when: string[];
  documents: SiteDocument[];
  fit: Fit;
  address: string | null;
  ignore: string[];
  /** Keys that say something for which no attribute was found. */
  unplaced: KeySurvey[];
}

export interface Proposal {
  site: Site;
  sets: ProposedSet[];
  /** Keys that say a document's language or its translations, beyond those that every mapping knows. */
  languages: { keys: string[]; pairs: string[] };
}

/** Keys that the import reads by itself. */
const KNOWN = [
  ...['draft', 'published', 'lang', 'language', 'locale', 'ref', 'translationKey', 'id', 'slug'],
  ...['permalink', 'url', 'aliases', 'alias', 'redirect_from', 'expiryDate', 'unpublishDate', 'expiry_date'],
];
/** What rows of data must say that few types have, to be taken for documents. */
const ENOUGH = 1;

/** Proposes which documents of a site become which entries of an application. */
export function propose(site: Site, application: Application): Proposal {
  const folders = site.collections.map(({ folder }) => folder);
  const groups = groupByFolder(site.documents, application.locales, folders);
  const languages = languagesOf(site, application.locales);
  const known = [...KNOWN, ...languages.keys, ...languages.pairs];
  const sets = groups.flatMap((group) => setsOf(group, site, application, known));
  return { site, sets, languages };
}

function setsOf(group: Group, site: Site, application: Application, known: string[]): ProposedSet[] {
  const collection = site.collections.find(({ folder }) => folder === group.folder);
  const bestOf = (documents: SiteDocument[]) => fitsOf(documents, application, collection?.labels)[0];
  const kindOf = cachedByKeys((document) => bestOf([document]).model.uid);
  return splitByKind(group, kindOf).flatMap((part) => {
    const fit = bestOf(part.documents);
    const isData = part.documents.every((one) => one.isData);
    if (isData && !collection && fit.score < ENOUGH) return [];
    return [setOf(group, part, fit, site, [...site.technicalKeys, ...(collection?.hidden ?? [])], known)];
  });
}

function setOf(
  { folder, paths }: Group,
  { keys, documents }: Part,
  fit: Fit,
  { generator }: Site,
  technical: string[],
  known: string[]
): ProposedSet {
  const left = leftOf(fit).filter(({ key }) => !known.includes(key));
  const isTechnical = ({ key }: KeySurvey) => technical.includes(key);
  return {
    paths,
    when: keys,
    documents,
    fit,
    address: generator && !documents.every((one) => one.isData) ? generator.addressIn(folder) : null,
    ignore: left.filter(isTechnical).map(({ key }) => key),
    unplaced: left.filter((survey) => !isTechnical(survey)),
  };
}

/** Keys without a place. A mapping of which some keys have one is not whole any more. */
function leftOf(fit: Fit): KeySurvey[] {
  const taken = [...fit.taken.keys()];
  const isBroken = (key: string) => taken.some((one) => one.startsWith(`${key}.`));
  return freeOf(fit.surveys, fit).filter(({ key }) => {
    const [whole, inner] = key.split('.');
    return !key.startsWith('$') && !isBroken(key) && (inner === undefined || isBroken(whole));
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
