import { languageOfPath } from '../identity/language';
import type { SiteDocument } from './fit';

/** Documents that belong together, with the globs that find them. */
export interface Group {
  /** Their folder, without languages. */
  folder: string;
  paths: string[];
  documents: SiteDocument[];
}

/** Folders that hold all the others. */
const ROOTS = ['content', 'src'];
/** Posts that are not published yet are posts. */
const SAME: Record<string, string> = { _drafts: '_posts' };

/**
 * Groups documents by their folders; those of the languages are one. A file of data is a group of its own.
 *
 * @param folders that are known to hold one kind of documents, relative to the site
 */
export function groupByFolder(documents: SiteDocument[], locales: string[], folders: string[] = []): Group[] {
  const groups = new Map<string, Group>();
  for (const document of documents) {
    const { folder, glob } = placeOf(document, locales, folders);
    const group = groups.get(folder) ?? { folder, paths: [], documents: [] };
    groups.set(folder, group);
    group.documents.push(document);
    if (!group.paths.includes(glob)) group.paths.push(glob);
  }
  return [...groups.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function placeOf({ path, isData }: SiteDocument, locales: string[], folders: string[]) {
  const known = folders.find((folder) => path.startsWith(`${folder}/`));
  if (known !== undefined) return { folder: known, glob: globFor(known, path, isData) };
  if (isData) return { folder: path, glob: path };
  const parts = path.split('/').slice(0, -1);
  const isLanguage = (part: string) => languageOfPath(`${part}/x.md`, locales).locale !== null;
  const depth = ROOTS.includes(parts.find((part) => !isLanguage(part)) ?? '') ? 2 : 1;
  const own = parts.filter((part) => !isLanguage(part)).slice(0, depth);
  if (own.length < depth) return { folder: own.join('/'), glob: [...parts, '*'].join('/') };
  const end = parts.indexOf(own.at(-1)!) + 1;
  return {
    folder: own.map((part) => SAME[part] ?? part).join('/'),
    glob: `${parts.slice(0, end).join('/')}/**`,
  };
}

/** Data is found only by globs that name its extension. */
function globFor(folder: string, path: string, isData: boolean): string {
  return isData ? `${folder}/**/*.${path.split('.').at(-1)}` : `${folder}/**`;
}

/** A part of a group, which its keys tell from the rest. */
export interface Part {
  /** Of which each document has one, and no document of the rest; empty for the rest. */
  keys: string[];
  documents: SiteDocument[];
}

/**
 * Splits a group by kinds. A kind that no key tells from the others stays with the largest.
 *
 * @param kindOf the kind of each document
 * @param common keys that tell no kind
 */
export function splitByKind(
  { documents }: Group,
  kindOf: (document: SiteDocument) => string,
  common: readonly string[]
): Part[] {
  const kinds = new Map<string, SiteDocument[]>();
  for (const document of documents) {
    const kind = kindOf(document);
    kinds.set(kind, [...(kinds.get(kind) ?? []), document]);
  }
  const [, ...smaller] = [...kinds.values()].sort((a, b) => b.length - a.length);
  const parts: Part[] = [];
  let rest = documents;
  for (const part of smaller.reverse()) {
    const others = rest.filter((one) => !part.includes(one));
    const keys = tellingKeys(part, others, common);
    if (keys === null) continue;
    parts.push({ keys, documents: part });
    rest = others;
  }
  return [...parts, { keys: [], documents: rest }];
}

/** The fewest keys, by and by; null if there are none. */
function tellingKeys(
  part: SiteDocument[],
  others: SiteDocument[],
  common: readonly string[]
): string[] | null {
  const foreign = new Set([...common, ...others.flatMap(({ data }) => Object.keys(data))]);
  const chosen: string[] = [];
  for (let left = part; left.length > 0;) {
    const counts = new Map<string, number>();
    for (const { data } of left)
      for (const key of Object.keys(data))
        if (!foreign.has(key) && !key.startsWith('$')) counts.set(key, (counts.get(key) ?? 0) + 1);
    const [best] = [...counts].sort(([, a], [, b]) => b - a);
    if (!best) return null;
    chosen.push(best[0]);
    left = left.filter(({ data }) => !(best[0] in data));
  }
  return chosen;
}
