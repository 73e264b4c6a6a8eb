import { Document, isScalar, Scalar, visit } from 'yaml';

import type { AttributeModel, Models } from '../mapping/mapping';
import { readDocument } from '../read/read-document';
import {
  isMediaReference,
  isRelatedReference,
  type EntryHistory,
  type EntryRecord,
  type ExportedEntry,
} from './record';
import { bodyOf, isReserved } from './reserved';

/** Nothing is folded, so that a change of a word is a change of one line. */
const STYLE = {
  lineWidth: 0,
  blockQuote: 'literal',
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/**
 * The document of an entry: front matter, and the entry's long text below it. Reading it gives the same record.
 *
 * @param type the name of the entry's type
 * @param siteKeys what a site generator needs beside that
 */
export function documentOf(
  entry: ExportedEntry,
  type: string,
  models: Models,
  siteKeys: Record<string, unknown> = {}
): string {
  const { uid, documentId, locale, isDraft, record, history } = entry;
  const bodyName = bodyOf(models[uid]);
  const body = bodyName === null ? undefined : record[bodyName];
  const isBelow = typeof body === 'string' && survivesBelow(body);
  const front = {
    ...{ type, id: documentId },
    ...(locale !== null && { locale }),
    ...(isDraft && { draft: true }),
    ...siteKeys,
    ...arranged(frontMatterOf(models, uid, isBelow ? without(record, bodyName!) : record)),
    ...(hasHistory(history) && { history }),
  };
  return `---\n${yamlOf(front)}---\n${isBelow ? `\n${body}\n` : ''}`;
}

/** Outer blank lines and the line ends of Windows would not come back. */
function survivesBelow(body: string): boolean {
  return body !== '' && readDocument(`---\n---\n\n${body}\n`).body === body;
}

function without(record: EntryRecord, name: string): EntryRecord {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

function hasHistory(history: EntryHistory): boolean {
  return Object.keys(history).length > 0;
}

/** Attributes whose name says something else here go under a key of their own. */
function arranged(attributes: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(attributes);
  const reserved = entries.filter(([name]) => isReserved(name));
  return {
    ...Object.fromEntries(entries.filter(([name]) => !isReserved(name))),
    ...(reserved.length > 0 && { attributes: Object.fromEntries(reserved) }),
  };
}

function frontMatterOf(models: Models, uid: string, record: EntryRecord): Record<string, unknown> {
  const { attributes } = models[uid];
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, written(models, attributes[name], value)])
  );
}

function written(models: Models, attribute: AttributeModel, value: unknown): unknown {
  const { type, component, many } = attribute;
  if (type === 'component') return each(value, (one) => frontMatterOf(models, component!, one));
  if (type === 'dynamiczone')
    return each(value, ({ component: uid, ...part }) => ({
      component: uid,
      ...frontMatterOf(models, uid as string, part),
    }));
  if (type === 'media') return each(value, mediaOf);
  if (isRelatedReference(value)) return many ? value.$related : value.$related[0];
  return type === 'json' || type === 'blocks' ? JSON.stringify(value) : value;
}

function each(value: unknown, of: (one: EntryRecord) => unknown): unknown {
  return Array.isArray(value) ? value.map(of) : of(value as EntryRecord);
}

function mediaOf(value: unknown): unknown {
  if (!isMediaReference(value)) return value;
  const { $media: src, alternativeText, caption } = value;
  return {
    src,
    ...(alternativeText !== null && { alternativeText }),
    ...(caption !== null && { caption }),
  };
}

/** Quotes what YAML 1.1 or 1.2 would take for something else than text. */
function yamlOf(front: Record<string, unknown>): string {
  const document = new Document(front, { schema: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      if (isScalar(node) && typeof node.value === 'string' && isDelicate(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString(STYLE);
}

/** What blocks of lines do not keep: signs that cannot be seen, and spaces at the ends. */
function isDelicate(text: string): boolean {
  return /[^\P{C}\n]|[\u2028\u2029\uFEFF]/u.test(text) || /[ \t]$/m.test(text) || text.trim() !== text;
}
