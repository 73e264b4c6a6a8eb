import type { FindSchema, Schema, SchemaAttribute } from '@guichet/strapi-kit';
import { refuseParameter, shown, type Path } from '../validation-error';
import { attributeOf, leadsAnywhere, refuseInherited, refuseUnknown, targetOf } from './attributes';
import { isRecord } from './text';

const DIRECTIONS = ['asc', 'desc'];

/** @throws ValidationError (400) unless it names attributes with a value, or all of them with `*` */
export function checkFields(schemaOf: FindSchema, uid: string, fields: unknown, path: Path): void {
  const schema = schemaOf(uid);
  if (!schema || fields === null || fields === undefined) return;
  for (const text of Array.isArray(fields) ? fields : [fields]) {
    if (typeof text !== 'string') {
      refuseParameter(
        path,
        `holds ${shown(text)}: give it names of attributes, for example ${path.at(-1)}=title`
      );
    }
    for (const name of text.split(',').map((part) => part.trim())) checkField(schema, name, path);
  }
}

function checkField(schema: Schema, name: string, path: Path): void {
  if (name === '*') return;
  if (name === '') refuseParameter(path, 'holds an empty name: name an attribute, or leave it out');
  const attribute = attributeOf(schema, name);
  if (!attribute) refuseUnknown(schema, name, path);
  if (hasNoValue(attribute)) {
    refuseParameter(path, `names "${name}", which leads to other entries: use populate=${name}`);
  }
}

/** @throws ValidationError (400) unless it names attributes with a value, each with a direction */
export function checkSort(schemaOf: FindSchema, uid: string, sort: unknown, path: Path): void {
  const schema = schemaOf(uid);
  if (!schema) return;
  if (typeof sort === 'string') {
    for (const part of sort.split(',')) checkSortText(schemaOf, schema, part.trim(), path);
  } else if (Array.isArray(sort)) {
    sort.forEach((item) => checkSort(schemaOf, uid, item, path));
  } else if (isRecord(sort)) {
    for (const [name, inner] of Object.entries(sort)) checkSortEntry(schemaOf, schema, name, inner, path);
  }
}

function checkSortText(schemaOf: FindSchema, schema: Schema, text: string, path: Path): void {
  if (text === '') return;
  const [names, direction = 'asc'] = text.split(':');
  const nested = names.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), direction);
  checkSort(schemaOf, schema.uid, nested, path);
}

function checkSortEntry(
  schemaOf: FindSchema,
  schema: Schema,
  name: string,
  inner: unknown,
  path: Path
): void {
  // Strapi sorts by it where there are drafts, although it is not an attribute.
  if (name === 'status' && !Object.hasOwn(schema.attributes, name)) return;
  const attribute = attributeOf(schema, name);
  if (!attribute) return refuseUnknown(schema, name, path);
  const target = targetOf(attribute);
  if (target !== undefined && isRecord(inner)) return checkSort(schemaOf, target, inner, path);
  if (hasNoValue(attribute)) {
    refuseParameter(
      path,
      `names "${name}", which leads to other entries: name an attribute of theirs, ${name}.…`
    );
  }
  if (typeof inner !== 'string' || !DIRECTIONS.includes(inner.toLowerCase())) {
    refuseParameter(path, `sorts ${name} ${shown(inner)}: use ${DIRECTIONS.join(' or ')}`);
  }
}

function hasNoValue(attribute: SchemaAttribute): boolean {
  return targetOf(attribute) !== undefined || leadsAnywhere(attribute);
}

/** Checks the parameters of what is populated, like those of a list. */
export type CheckNested = (uid: string, params: Record<string, unknown>, path: Path) => void;

/**
 * Checks names that Strapi mistakes for attributes, and the parameters of each populated type. Strapi checks the rest
 * of a populate itself.
 *
 * @throws ValidationError (400)
 */
export function checkPopulate(
  schemaOf: FindSchema,
  uid: string,
  populate: unknown,
  path: Path,
  nested: CheckNested
): void {
  const schema = schemaOf(uid);
  if (!schema) return;
  if (Array.isArray(populate)) {
    return populate.forEach((item) => typeof item === 'string' && checkPopulatePaths(schema, item, path));
  }
  if (typeof populate === 'string') return checkPopulatePaths(schema, populate, path);
  if (!isRecord(populate)) return;
  for (const [name, asked] of Object.entries(populate)) {
    const at = [...path, name];
    const attribute = attributeOf(schema, name);
    if (!attribute) refuseInherited(schema, name, at);
    else if (isRecord(asked)) checkPopulated(schemaOf, targetOf(attribute), asked, at, nested);
  }
}

function checkPopulatePaths(schema: Schema, text: string, path: Path): void {
  for (const name of text.split(/[.,]/)) refuseInherited({ ...schema, attributes: {} }, name.trim(), path);
}

function checkPopulated(
  schemaOf: FindSchema,
  target: string | undefined,
  asked: Record<string, unknown>,
  path: Path,
  nested: CheckNested
): void {
  if (target !== undefined) nested(target, asked, path);
  if (!isRecord(asked.on)) return;
  for (const [uid, fragment] of Object.entries(asked.on)) {
    const at = [...path, 'on', uid];
    if (!schemaOf(uid)) refuseParameter(at, 'is not a type: name one that the attribute leads to');
    if (isRecord(fragment)) nested(uid, fragment, at);
  }
}
