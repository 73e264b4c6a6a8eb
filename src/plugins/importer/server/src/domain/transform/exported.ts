import { recordIn, type RecordSource } from '../exported/read-record';
import type { EntryHistory } from '../exported/record';
import { bodyOf, isReserved } from '../exported/reserved';
import { languageOf } from '../identity/language';
import type { Models, Target } from '../mapping/mapping';
import { say } from '../messages/say';
import type { Transformed } from '../model';
import { Fields, isMapping } from '../read/fields';
import type { SourceDocument } from '../read/read-document';

interface ExportReading {
  sitePath: string;
  models: Models;
  locales: string[];
  /** IANA zone for dates without an offset. */
  zone: string;
}

/** An export says its locale by this key alone. */
const LANGUAGES = { keys: ['locale'], pairs: [] };

/**
 * Reads a document of an export: every attribute by its own name, exactly as it is written.
 *
 * @throws BrokenDocument with the line and the remedy
 */
export function transformExported(
  document: SourceDocument,
  { model, set }: Target,
  { sitePath, models, locales, zone }: ExportReading
): Transformed {
  const fields = new Fields(document.data, document.lineOf);
  const source: RecordSource = { lineOf: document.lineOf, models, zone: set.zone ?? zone, unplaced: [] };
  const { data, isBodyPlaced } = attributesIn(document, bodyOf(model));
  const record = recordIn(source, model.uid, data);
  const documentId = fields.line('id');
  const isDraft = set.draft || fields.flag('draft') === true;
  const title = model.title === null ? null : record[model.title];
  const history = historyIn(document.data.history);
  return {
    entry: {
      uid: model.uid,
      title: typeof title === 'string' && title !== '' ? title : (documentId ?? sitePath),
      published: !isDraft,
      data: record,
      relations: [],
      exported: { documentId, record, history },
    },
    identity: {
      locale: languageOf(fields, sitePath, LANGUAGES, locales).locale ?? set.locale,
      pair: documentId ?? sitePath,
      id: documentId && isDraft ? `${documentId} draft` : documentId,
      // Somebody may have written something else there. What is no path is reported.
      addresses: [history.paths ?? []].flat().map(String),
    },
    mentions: [],
    documentDate: null,
    warnings: isBodyPlaced ? [] : [say('text-without-place')],
    unplaced: source.unplaced.map((path) => fields.locate(path)),
    contradictions: [],
  };
}

function attributesIn({ data, body }: SourceDocument, bodyName: string | null) {
  const own = Object.entries(data).filter(([name]) => !isReserved(name));
  const attributes = {
    ...Object.fromEntries(own),
    ...(isMapping(data.attributes) && data.attributes),
  };
  if (body === '') return { data: attributes, isBodyPlaced: true };
  if (bodyName === null || bodyName in attributes) return { data: attributes, isBodyPlaced: false };
  return { data: { ...attributes, [bodyName]: body }, isBodyPlaced: true };
}

function historyIn(value: unknown): EntryHistory {
  return isMapping(value) ? (value as EntryHistory) : {};
}
