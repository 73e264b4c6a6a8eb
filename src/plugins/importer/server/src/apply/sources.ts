import type { Core } from '@strapi/strapi';

import { type Document, documentsOf } from '@guichet/strapi-kit';
import { SOURCE } from '../constants';
import type { DateClaim, Evidence, Mention } from '../domain/model';

/** What imports remember about a file. */
export interface ImportedFile {
  /** The documentId of what is remembered; null if it is new. */
  memory: string | null;
  /** Of the content that was last imported. */
  hash: string;
  contentType: string;
  entryId: string;
  /** The same for the translations of a document. */
  pair: string | null;
  /** What makes it the same document under another path. */
  identity: string | null;
  /** Whether the document, or its path, says its locale. */
  saysLocale: boolean;
  /** Whether a document of another locale decides what the locales share. */
  isTranslation: boolean;
  published: boolean;
  documentDate: string | null;
  mentions: Mention[];
  /** The calls that the import linked to the entry. */
  callIds: string[];
}

/** Sources of one locale, by the path of their file. */
export type Sources = ReadonlyMap<string, ImportedFile>;

/** Sources by their locale. */
export type SourcesByLocale = Map<string, Sources>;

export async function loadSources(strapi: Core.Strapi): Promise<SourcesByLocale> {
  const rows = await documentsOf(strapi, SOURCE).findMany({ limit: -1 });
  const byLocale = new Map<string, Map<string, ImportedFile>>();
  for (const row of rows) {
    const locale = row.entryLocale as string;
    const sources = byLocale.get(locale) ?? new Map<string, ImportedFile>();
    byLocale.set(locale, sources.set(row.path as string, asImportedFile(row)));
  }
  return byLocale;
}

function asImportedFile(row: Document): ImportedFile {
  return {
    memory: row.documentId,
    hash: row.hash as string,
    contentType: row.contentType as string,
    entryId: row.entryId as string,
    pair: (row.pair as string | null) ?? null,
    identity: (row.identity as string | null) ?? null,
    saysLocale: Boolean(row.saysLocale),
    isTranslation: Boolean(row.isTranslation),
    published: Boolean(row.published),
    documentDate: row.documentDate ? new Date(row.documentDate as string).toISOString() : null,
    mentions: ((row.mentions as StoredMention[] | null) ?? []).map(asMention),
    callIds: (row.callIds as string[] | null) ?? [],
  };
}

/** Earlier versions remembered less: neither names nor extensions, and no date that they doubted. */
type StoredClaim = Omit<DateClaim, 'inWords'> & Partial<Pick<DateClaim, 'inWords'>>;
type Unremembered = 'name' | 'formerly' | 'cutOffs' | 'rolling';
type StoredMention = Omit<Mention, 'opens' | 'closes' | Unremembered> &
  Partial<Pick<Mention, Unremembered>> & { opens: StoredClaim | null; closes: StoredClaim | null };

function asMention({ opens, closes, ...mention }: StoredMention): Mention {
  const claim = (stored: StoredClaim | null) => stored && { inWords: true, ...stored };
  const unsaid = { name: null, formerly: [], cutOffs: [], rolling: false };
  return { ...unsaid, ...mention, opens: claim(opens), closes: claim(closes) };
}

export async function saveSource(
  strapi: Core.Strapi,
  entryLocale: string,
  path: string,
  { memory, ...source }: ImportedFile
): Promise<ImportedFile> {
  const documents = documentsOf(strapi, SOURCE);
  const data = { path, entryLocale, ...source };
  if (memory === null) return { ...source, memory: (await documents.create({ data })).documentId };
  await documents.update({ documentId: memory, data });
  return { ...source, memory };
}

/** All that the documents say about calls, each mention with its document. */
export function evidenceIn(sources: Sources): Evidence[] {
  return [...sources.keys()].flatMap((path) => evidenceOf(sources, path));
}

/** What one of them says; nothing if it is new. */
export function evidenceOf(sources: Sources, file: string): Evidence[] {
  const { published, documentDate, mentions } = sources.get(file) ?? UNKNOWN;
  return mentions.map((mention) => ({ ...mention, file, published, documentDate }));
}

const UNKNOWN = { published: false, documentDate: null, mentions: [] };
