import type { Core } from '@strapi/strapi';

import { errorReport } from '../apply/errors';
import { shortName } from '../constants';
import type { Mapping } from '../domain/mapping/mapping';
import { say, type Message } from '../domain/messages/say';
import type { EntryDraft, RelationDraft, Transformed } from '../domain/model';
import type { ErrorReport } from '../domain/report';
import type { DocumentSource } from '../import-documents';
import { prepareMapping } from '../mapping/prepare';
import { instant } from '../partners';
import { readDocuments, type ReadDocument } from '../read-documents';

/** What a document would become by a mapping. */
export interface DocumentPreview extends Pick<EntryDraft, 'title' | 'published'> {
  /** As reports name it. */
  type: string;
  /** By attribute: what is stored, with `$media` references in the place of files. */
  values: Record<string, unknown>;
  relations: RelationDraft[];
  warnings: Transformed['warnings'];
  unplaced: Transformed['unplaced'];
}

/** `leftOut`: no set fits the document. */
export type Preview = DocumentPreview | { error: ErrorReport } | { leftOut: Message };

/**
 * Reads a document by a mapping, without looking for what it names: related entries, files, what was imported before. Of a
 * file with several documents, the first.
 *
 * @throws UnfitMapping if the mapping names what the application does not have
 */
export async function previewDocument(
  strapi: Core.Strapi,
  document: DocumentSource,
  { mapping, locale }: { mapping: Mapping; locale: string }
): Promise<Preview> {
  const site = await prepareMapping(strapi, mapping);
  const now = new Date(instant(strapi)).toISOString();
  const reading = readDocuments(strapi, [document], { site, locale, now });
  try {
    const { value } = await reading.next();
    return previewOf(value as ReadDocument);
  } finally {
    await reading.return(undefined);
  }
}

function previewOf(document: ReadDocument): Preview {
  if ('problem' in document) return { error: errorReport(document.file, document.problem) };
  if ('leftOut' in document || !document.reading.transformed) return { leftOut: say('not-recognised') };
  const { entry, warnings, unplaced } = document.reading.transformed;
  const { uid, title, published, data: values, relations } = entry;
  return { type: shortName(uid), title, published, values, relations, warnings, unplaced };
}
