import type { Core } from '@strapi/strapi';

import { documentsOf } from '@guichet/strapi-kit';
import { SOURCE } from '../constants';
import type { Evidence, Mention } from '../domain/model';

/** What imports remember about a file. */
export interface ImportedFile {
  /** Of the content that was last imported. */
  hash: string;
  contentType: string;
  entryId: string;
  published: boolean;
  documentDate: string | null;
  mentions: Mention[];
  /** The calls that the import linked to the entry. */
  callIds: string[];
}

/** Sources by the path of their file. */
export type Sources = ReadonlyMap<string, ImportedFile>;

export async function loadSources(strapi: Core.Strapi, entryLocale: string): Promise<Sources> {
  const rows = await documentsOf(strapi, SOURCE).findMany({ filters: { entryLocale }, limit: -1 });
  return new Map(
    rows.map((row) => [
      row.path as string,
      {
        hash: row.hash as string,
        contentType: row.contentType as string,
        entryId: row.entryId as string,
        published: Boolean(row.published),
        documentDate: row.documentDate ? new Date(row.documentDate as string).toISOString() : null,
        mentions: (row.mentions as Mention[] | null) ?? [],
        callIds: (row.callIds as string[] | null) ?? [],
      },
    ])
  );
}

export async function saveSource(
  strapi: Core.Strapi,
  entryLocale: string,
  path: string,
  source: ImportedFile
): Promise<void> {
  const documents = documentsOf(strapi, SOURCE);
  const known = await documents.findFirst({ filters: { path, entryLocale } });
  const data = { path, entryLocale, ...source };
  if (known) await documents.update({ documentId: known.documentId, data });
  else await documents.create({ data });
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
