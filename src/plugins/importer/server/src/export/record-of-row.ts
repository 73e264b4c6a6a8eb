import type { Row } from '@guichet/strapi-kit';
import type { EntryRecord } from '../domain/exported/record';
import type { AttributeModel, Models } from '../domain/mapping/mapping';
import { mediaReference, type MediaReference } from '../domain/model';

/** A file of the media library that an export holds. */
export interface ExportedFile {
  /** Its name in the export's folder of media. */
  name: string;
  /** Where it lies: a path of this server, or the address of a store. */
  url: string;
}

export interface RowReading {
  models: Models;
  /** Types whose slugs name one entry each. */
  hasUniqueSlugs: (uid: string) => boolean;
  /** Called for each file that is named. */
  onFile?: (file: ExportedFile) => void;
}

/** What is in no document: a password is kept as its hash, and would be hashed again. */
const LEFT_OUT = ['password'];
const TEXTS = ['text', 'richtext'];

/** Where this server serves the files of the media library, after no other address than its own. */
const UPLOADED = /(?<![\w/.:-])\/uploads\/([\w.-]*\w)/g;

/** @param row with what `populateOf` names */
export function recordOfRow(reading: RowReading, uid: string, row: Row): EntryRecord {
  const record: EntryRecord = {};
  for (const [name, attribute] of Object.entries(reading.models[uid].attributes)) {
    const value = row[name];
    if (value === undefined || value === null || LEFT_OUT.includes(attribute.type)) continue;
    const read = valueOf(reading, attribute, value);
    if (!isNothing(read)) record[name] = read;
  }
  return record;
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function valueOf(reading: RowReading, attribute: AttributeModel, value: unknown): unknown {
  const { type, component } = attribute;
  if (type === 'component') return each(value, (part) => recordOfRow(reading, component!, part));
  if (type === 'dynamiczone') return each(value, (part) => zonePart(reading, part));
  if (type === 'media') return each(value, (file) => fileOf(reading, file));
  if (type === 'relation') return relatedOf(reading, attribute, value);
  if (type === 'datetime') return new Date(value as string | Date).toISOString();
  return TEXTS.includes(type) ? withMediaOf(reading, value as string) : value;
}

function each(value: unknown, of: (one: Row) => unknown): unknown {
  return Array.isArray(value) ? value.map(of) : of(value as Row);
}

function zonePart(reading: RowReading, part: Row): EntryRecord {
  const component = part.__component as string;
  return { component, ...recordOfRow(reading, component, part) };
}

function relatedOf(reading: RowReading, { target }: AttributeModel, value: unknown): unknown {
  // A link to entries of any type has no name that finds them again.
  if (target === undefined) return undefined;
  const slug = reading.hasUniqueSlugs(target) ? reading.models[target].slug : null;
  const names = [value].flat().map((row) => (slug && (row as Row)[slug]) || (row as Row).documentId);
  return names.length > 0 ? { $related: names } : undefined;
}

function fileOf(reading: RowReading, row: Row): MediaReference {
  const name = `${row.hash}${row.ext ?? ''}`;
  reading.onFile?.({ name, url: row.url as string });
  return mediaReference(`/media/${name}`, {
    alternativeText: (row.alternativeText as string | null) || null,
    caption: (row.caption as string | null) || null,
  });
}

/** Texts name the files of the export, not those of this server. */
function withMediaOf(reading: RowReading, text: string): string {
  return text.replace(UPLOADED, (url, name: string) => {
    reading.onFile?.({ name, url });
    return `/media/${name}`;
  });
}
