import { remedyFor, type Schema } from '@guichet/strapi-kit';
import { isZone, type Model, type Translations } from '@guichet/time';
import type { TypeLabels } from '@guichet/strapi-plugin-deadlines';
import { ATTENDANCE_MODES, type JsonLd, STATUSES } from '../domain/entry';
import { FIRST_PUBLISHED_AT } from '../partners';
import { type Expect, expectImage } from './expect-image';
import { OptInError, readOptIn, type OptIn } from './opt-in';
import { readJsonLd } from './read-json-ld';

/** A content type that opted in. */
export interface FeedType {
  uid: string;
  /** Its name in URLs: `events`. */
  plural: string;
  /** The attribute with the slug in an entry's URL; `null`: entries are found by documentId. */
  slug: string | null;
  /** Whether it has draft & publish. */
  hasDrafts: boolean;
  /**
   * The date-times at which an entry came out; the first that it has counts. They are the one that its schema names, the end
   * of its embargo, its first publication, and its current publication.
   */
  dates: string[];
  /** The meaning of its attributes, from the schema. */
  optIn: OptIn;
  /** What it is in structured data; `null`: it has none. */
  jsonLd: JsonLd | null;
  /** Its opt-in to `deadlines`. */
  model: Model | null;
  /** The labels of the words of its state, by word. */
  labels: Record<string, Translations>;
}

/**
 * Reads the opt-ins of all schemas.
 *
 * @param models their opt-ins to `deadlines`
 * @param labels the labels in these
 * @throws OptInError with schema, key and remedy
 */
export function readFeedTypes(
  schemas: Schema[],
  models: Map<string, Model>,
  labels: Map<string, TypeLabels> = new Map()
): FeedType[] {
  return schemas.flatMap((schema) => {
    const optIn = readOptIn(schema.uid, schema.pluginOptions);
    if (!optIn) return [];
    const model = models.get(schema.uid) ?? null;
    const state = model?.states[0]?.name;
    const words = state === undefined ? {} : (labels.get(schema.uid)?.states[state].words ?? {});
    return [{ ...feedType(schema, optIn, model, schemas), labels: words }];
  });
}

function feedType(
  schema: Schema,
  optIn: OptIn,
  model: Model | null,
  schemas: Schema[]
): Omit<FeedType, 'labels'> {
  const { uid, attributes, info, options } = schema;
  if (!uid.startsWith('api::') || schema.kind !== 'collectionType') {
    throw new OptInError(uid, '', 'only collection types of the app have feeds; opt in one of those');
  }
  expectDates(schema, optIn);
  expectAttributes(schema, optIn, schemas);
  const slug = Object.keys(attributes).find((name) => attributes[name].type === 'uid') ?? null;
  const hasDrafts = options?.draftAndPublish === true;
  const known = [optIn.date, model?.embargo, attributes[FIRST_PUBLISHED_AT] && FIRST_PUBLISHED_AT];
  const dates = [...known, hasDrafts ? 'publishedAt' : 'createdAt'].filter(
    (name) => typeof name === 'string'
  );
  const jsonLd = readJsonLd(schema, optIn);
  return { uid, plural: info!.pluralName!, slug, hasDrafts, dates, optIn, jsonLd, model };
}

/** Checks the attributes that a format cannot do without. */
function expectDates({ uid }: Schema, { calendar, from, until, cutOffs, previousFrom }: OptIn): void {
  if (from && from === until) {
    throw new OptInError(uid, 'until', `"${until}" is "from" already; name another attribute`);
  }
  if (previousFrom && (!from || from === previousFrom)) {
    throw new OptInError(
      uid,
      'previousFrom',
      'it is what "from" was before; name another attribute as "from"'
    );
  }
  if (calendar === 'span' && !from) {
    throw new OptInError(uid, 'calendar', 'a span begins somewhere; name the attribute as "from"');
  }
  if (calendar === 'moments' && !from && !until && !cutOffs) {
    throw new OptInError(uid, 'calendar', 'there is no moment; name one as "from", "until" or "cutOffs"');
  }
}

const TEXT = ['string', 'text'];
const TYPES: [key: keyof OptIn, types: string[]][] = [
  ['title', TEXT],
  ['summary', TEXT],
  ['date', ['datetime']],
  ['from', ['datetime']],
  ['until', ['datetime']],
  ['previousFrom', ['datetime']],
  ['timezone', ['string', 'enumeration']],
  ['place', TEXT],
  ['online', ['string', 'text']],
];

function expectAttributes(schema: Schema, optIn: OptIn, schemas: Schema[]): void {
  const expect = (key: string, name: string, types: string[], owner = schema) => {
    const remedy = remedyFor(name, types, owner, schema) ?? publicly(name, owner, schema);
    if (remedy) throw new OptInError(schema.uid, key, remedy);
  };
  for (const [key, types] of TYPES) {
    for (const name of [optIn[key] ?? []].flat()) expect(key, name as string, types);
  }
  expectWords(schema, 'status', optIn.status, STATUSES, expect);
  expectWords(schema, 'attendanceMode', optIn.attendanceMode, ATTENDANCE_MODES, expect);
  expectZones(schema, optIn.timezone);
  expectCutOffs(schema, optIn, schemas, expect);
  expectImage(schema, optIn, schemas, expect);
}

/** Everybody may read a feed, so what is private would be missing in it. */
function publicly(name: string, owner: Schema, schema: Schema): string | null {
  if (owner.attributes[name].private !== true) return null;
  const place = owner === schema ? '' : `${owner.uid}: `;
  return `${place}"${name}" is private, so feeds do not show it; make it public, or name another`;
}

function expectZones({ uid, attributes }: Schema, name: string | undefined): void {
  const values = (name && (attributes[name].enum as string[] | undefined)) || [];
  const unknown = values.find((value) => !isZone(value));
  if (unknown === undefined) return;
  const remedy = `"${unknown}" of "${name}" is no IANA time zone; use names such as Europe/Paris`;
  throw new OptInError(uid, 'timezone', remedy);
}

function expectCutOffs(schema: Schema, optIn: OptIn, schemas: Schema[], expect: Expect): void {
  const { cutOffs, cutOffLabel } = optIn;
  if (!cutOffs) {
    if (!cutOffLabel) return;
    throw new OptInError(schema.uid, 'cutOffLabel', 'name "cutOffs" too: it is a text of theirs');
  }
  const [list, date] = cutOffs.split('.');
  expect('cutOffs', list, ['component']);
  const { repeatable, component: uid } = schema.attributes[list];
  if (repeatable !== true) {
    throw new OptInError(schema.uid, 'cutOffs', `"${list}" holds one component; name a repeatable one`);
  }
  const component = schemas.find((candidate) => candidate.uid === uid)!;
  expect('cutOffs', date, ['datetime'], component);
  if (cutOffLabel) expect('cutOffLabel', cutOffLabel, TEXT, component);
}

/** The values of the enumeration must be ones that calendars and schema.org have a term for. */
function expectWords(
  schema: Schema,
  key: string,
  name: string | undefined,
  known: readonly string[],
  expect: Expect
): void {
  if (name === undefined) return;
  expect(key, name, ['enumeration']);
  const values = schema.attributes[name].enum as string[];
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined) {
    throw new OptInError(schema.uid, key, `"${unknown}" of "${name}" is not known; use ${known.join(', ')}`);
  }
}
