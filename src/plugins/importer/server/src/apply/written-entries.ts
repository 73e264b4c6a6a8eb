import { type Document, documentsOf } from '@guichet/strapi-kit';
import { WRITTEN_ENTRY } from '../constants';
import type { ApplyContext } from './context';
import type { Fingerprints } from './fingerprints';

/** What the import remembers about an entry that it wrote. */
export interface WrittenEntry {
  contentType: string;
  entryId: string;
  published: boolean;
  fingerprints: Fingerprints;
  /** Only for calls: which documents gave rise to it. */
  evidence: CallEvidence | null;
}

export interface CallEvidence {
  kind: string;
  /** Missing in what earlier versions remember, like `isUnchecked`. */
  name?: string | null;
  edition: string | null;
  closesAt: string | null;
  files: string[];
  /** Whether it was left for somebody to check and to publish. */
  isUnchecked?: boolean;
}

/** What is remembered about one entry; null if the import never wrote it. */
export async function recallEntry(
  { strapi, locale }: Pick<ApplyContext, 'strapi' | 'locale'>,
  contentType: string,
  entryId: string
): Promise<WrittenEntry | null> {
  const filters = { contentType, entryId, entryLocale: locale };
  const row = await documentsOf(strapi, WRITTEN_ENTRY).findFirst({ filters });
  return row && asWrittenEntry(row);
}

/** All entries of a type that the import wrote in this locale, oldest first. */
export async function recallEntries(
  { strapi, locale }: Pick<ApplyContext, 'strapi' | 'locale'>,
  contentType: string
): Promise<WrittenEntry[]> {
  const filters = { contentType, entryLocale: locale };
  const rows = await documentsOf(strapi, WRITTEN_ENTRY).findMany({ filters, sort: 'id', limit: -1 });
  return rows.map(asWrittenEntry);
}

/** Remembers an entry as it was just written, and replaces what was remembered before. */
export async function rememberEntry(
  { strapi, locale }: Pick<ApplyContext, 'strapi' | 'locale'>,
  { contentType, entryId, published, fingerprints, evidence }: WrittenEntry
): Promise<void> {
  const documents = documentsOf(strapi, WRITTEN_ENTRY);
  const filters = { contentType, entryId, entryLocale: locale };
  const data = { ...filters, published, fingerprints, evidence };
  const known = await documents.findFirst({ filters });
  if (known) await documents.update({ documentId: known.documentId, data });
  else await documents.create({ data });
}

export async function forgetEntry(
  { strapi, locale }: Pick<ApplyContext, 'strapi' | 'locale'>,
  contentType: string,
  entryId: string
): Promise<void> {
  const documents = documentsOf(strapi, WRITTEN_ENTRY);
  const known = await documents.findFirst({ filters: { contentType, entryId, entryLocale: locale } });
  if (known) await documents.delete({ documentId: known.documentId });
}

function asWrittenEntry(row: Document): WrittenEntry {
  return {
    contentType: row.contentType as string,
    entryId: row.entryId as string,
    published: Boolean(row.published),
    fingerprints: row.fingerprints as Fingerprints,
    evidence: (row.evidence as CallEvidence | null) ?? null,
  };
}
