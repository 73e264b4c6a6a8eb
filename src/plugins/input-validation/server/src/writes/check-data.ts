import { DOCUMENT_ID, type FindSchema, type Schema, type SchemaAttribute } from '@guichet/strapi-kit';
import { attributeOf, targetOf } from '../parameters/attributes';
import { findBadText, isInherited, isRecord } from '../parameters/text';
import { type Expectation, isText, unmetBy } from '../parameters/values';
import { refusal } from '../refusals';
import { refuseEdited, refuseField, shown, type Path } from '../validation-error';
import { checkRelation } from './check-relation';

/** The length of Strapi's columns for short texts. Characters. */
const LONGEST = 255;
/** Texts whose columns have no limit. */
const LONG_TEXTS = ['text', 'richtext'];

/**
 * Checks data against the schema of the type, with all its components: names, values that no column can hold, relations
 * whose shape leads nowhere. Strapi checks what an entry must have.
 *
 * @throws ValidationError (400) naming the field and the remedy
 */
export function checkData(schemaOf: FindSchema, uid: string, data: unknown): void {
  const bad = findBadText(data);
  if (bad) refuseEdited(bad.path, refusal('text', { field: { attribute: bad.path }, problem: bad.problem }));
  checkRecord(schemaOf, uid, data, []);
}

function checkRecord(schemaOf: FindSchema, uid: string, data: unknown, path: Path): void {
  const schema = schemaOf(uid);
  if (!schema || !isRecord(data)) return;
  for (const [name, value] of Object.entries(data)) {
    const at = [...path, name];
    const attribute = attributeOf(schema, name);
    if (!attribute && isInherited(name)) refuseField(at, `is not an attribute of ${uid}: leave it out`);
    if (attribute && value !== null && value !== undefined)
      checkField(schemaOf, schema, attribute, value, at);
  }
}

function checkField(
  schemaOf: FindSchema,
  schema: Schema,
  attribute: SchemaAttribute,
  value: unknown,
  path: Path
): void {
  const { type } = attribute;
  if (type === 'component') return checkParts(schemaOf, () => attribute.component, value, path);
  if (type === 'dynamiczone') return checkParts(schemaOf, (part) => part.__component as string, value, path);
  if (type === 'relation' || type === 'media') {
    return checkRelation(targetOf(attribute), value, path);
  }
  // Strapi sets ids itself, and takes whatever a form sends for one.
  if (type === 'increments' && schema.modelType === 'contentType') return;
  checkValue(attribute, value, path);
}

function checkParts(
  schemaOf: FindSchema,
  uidOf: (part: Record<string, unknown>) => string | undefined,
  value: unknown,
  path: Path
): void {
  const check = (part: unknown, at: Path) => {
    const uid = isRecord(part) ? uidOf(part) : undefined;
    if (typeof uid === 'string') checkRecord(schemaOf, uid, part, at);
  };
  if (Array.isArray(value)) value.forEach((part, index) => check(part, [...path, index]));
  else check(value, path);
}

function checkValue(attribute: SchemaAttribute, value: unknown, path: Path): void {
  if (isText(attribute.type) && typeof value === 'string') return checkText(attribute, value, path);
  const unmet = unmetBy(attribute.type, value) ?? tooPrecise(attribute, value);
  if (unmet === null) return;
  refuseEdited(path, refusal('value', { field: { attribute: path }, given: shown(value), ...unmet }));
}

function checkText(attribute: SchemaAttribute, value: string, path: Path): void {
  if (attribute.type === 'uid') checkSlug(value, path);
  const most = longest(attribute);
  if (value.length <= most) return;
  const { length } = [...value];
  if (length > most) refuseEdited(path, refusal('length', { field: { attribute: path }, length, most }));
}

function checkSlug(value: string, path: Path): void {
  const field = { attribute: path };
  if (value.trim() === '') refuseEdited(path, refusal('slug-empty', { field }));
  if (DOCUMENT_ID.test(value)) refuseEdited(path, refusal('slug-like-id', { field, given: shown(value) }));
}

/** The format of Strapi's documentIds (cuid2). A URL in this format is looked for among documentIds first. */

function longest({ type, columnType }: SchemaAttribute): number {
  if (columnType) return columnType.type === 'string' ? Number(columnType.args?.[0] ?? LONGEST) : Infinity;
  return LONG_TEXTS.includes(type) ? Infinity : LONGEST;
}

/** Decimals have as many digits as their column. In Strapi's columns that is ten, two of them after the point. */
function tooPrecise({ type, columnType }: SchemaAttribute, value: unknown): Expectation | null {
  if (type !== 'decimal') return null;
  const [digits, behind] = (columnType?.args ?? [10, 2]) as [number, number];
  const limit = 10 ** (digits - behind);
  return Math.abs(Number(value)) < limit ? null : { expected: 'below', most: limit };
}
