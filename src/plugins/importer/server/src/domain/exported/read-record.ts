import type { AttributeModel, Models } from '../mapping/mapping';
import { mediaReference } from '../model';
import { readScalar } from '../place/read-scalar';
import { BrokenDocument } from '../problems';
import { isMapping } from '../read/fields';
import type { FrontMatter, KeyPath } from '../read/front-matter';
import type { EntryRecord, RelatedReference } from './record';

/** Front matter, and what reading it needs. */
export interface RecordSource {
  lineOf: FrontMatter['lineOf'];
  models: Models;
  /** IANA zone for dates without an offset. */
  zone: string;
  /** The paths of keys that are no attributes are added here. */
  unplaced: KeyPath[];
}

/** What is text in a document, exactly as it is written. */
const TEXTS = ['string', 'text', 'richtext', 'email', 'uid', 'biginteger', 'time'];
/** As an export writes them. By hand a date may be written otherwise. */
const EXACT = { datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, date: /^\d{4}-\d\d-\d\d$/ };

/**
 * Reads the attributes of an entry or component by their own names.
 *
 * @param data with nothing but attributes
 * @throws BrokenDocument for a value that its attribute cannot have
 */
export function recordIn(
  source: RecordSource,
  uid: string,
  data: Record<string, unknown>,
  path: KeyPath = []
): EntryRecord {
  const { attributes } = source.models[uid];
  const unknown = Object.keys(data).filter((name) => !attributes[name] && data[name] !== null);
  source.unplaced.push(...unknown.map((name) => [...path, name]));
  const record: EntryRecord = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = data[name];
    if (value === undefined || value === null) continue;
    record[name] = valueIn(source, attribute, value, [...path, name]);
  }
  return record;
}

function valueIn(source: RecordSource, attribute: AttributeModel, value: unknown, path: KeyPath): unknown {
  const { type, component, many } = attribute;
  const each = <T>(read: (one: unknown, at: KeyPath) => T) =>
    listOf(value).map((one, index) => read(one, Array.isArray(value) ? [...path, index] : path));
  const oneOrAll = <T>(all: T[]) => (many ? all : all[0]);
  if (type === 'component') return oneOrAll(each((one, at) => partIn(source, component!, one, at)));
  if (type === 'dynamiczone') return each((one, at) => zonePartIn(source, one, at));
  if (type === 'media') return oneOrAll(each((one, at) => mediaIn(source, one, at)));
  if (type === 'relation') return relatedIn(each((one, at) => textIn(source, one, at)));
  return scalarIn(source, attribute, textIn(source, value, path), path);
}

function partIn(source: RecordSource, uid: string, value: unknown, path: KeyPath): EntryRecord {
  if (!isMapping(value)) throw wrong(source, path);
  return recordIn(source, uid, value, path);
}

function zonePartIn(source: RecordSource, value: unknown, path: KeyPath): EntryRecord {
  const { component, ...data } = isMapping(value) ? value : {};
  if (typeof component !== 'string' || !source.models[component]) throw wrong(source, path);
  return { component, ...recordIn(source, component, data, path) };
}

function mediaIn(source: RecordSource, value: unknown, path: KeyPath): unknown {
  if (typeof value === 'string') return mediaReference(value);
  const { src, alternativeText = null, caption = null } = isMapping(value) ? value : {};
  if (typeof src !== 'string') throw wrong(source, path);
  return mediaReference(src, {
    alternativeText: alternativeText as string | null,
    caption: caption as string | null,
  });
}

function relatedIn(names: string[]): RelatedReference {
  return { $related: names };
}

function scalarIn(source: RecordSource, attribute: AttributeModel, text: string, path: KeyPath): unknown {
  const { type } = attribute;
  if (TEXTS.includes(type)) return text;
  if (type === 'json' || type === 'blocks') return jsonIn(source, text, path);
  if (EXACT[type as keyof typeof EXACT]?.test(text) && !Number.isNaN(Date.parse(text))) return text;
  const written = { text, key: path.join('.'), line: source.lineOf(path) };
  return readScalar(attribute, {}, written, source.zone);
}

function jsonIn(source: RecordSource, text: string, path: KeyPath): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BrokenDocument('invalid-json', { problem: (error as Error).message }, source.lineOf(path));
  }
}

function textIn(source: RecordSource, value: unknown, path: KeyPath): string {
  if (typeof value === 'string') return value;
  throw wrong(source, path);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function wrong(source: RecordSource, path: KeyPath): BrokenDocument {
  return new BrokenDocument('not-as-exported', { key: path.join('.') }, source.lineOf(path));
}
