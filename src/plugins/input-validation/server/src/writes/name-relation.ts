import { errors } from '@strapi/utils';

import { type FindSchema, refusalDetails } from '@guichet/strapi-kit';
import { attributeOf, targetOf } from '../parameters/attributes';
import { isRecord } from '../parameters/text';
import { fieldName, type Path } from '../validation-error';

const BY_TYPE = /relation\(s\) of type (\S+) associated/;
const BY_DOCUMENT = /^Document with id "([^]*)", locale/;

/** Finds the field with a relation that Strapi refused. Strapi names only the type, or the documentId. */
export function nameRelation(schemaOf: FindSchema, uid: string, data: unknown, error: unknown): void {
  if (!(error instanceof errors.ApplicationError)) return;
  const [, type] = BY_TYPE.exec(error.message) ?? [];
  const [, documentId] = BY_DOCUMENT.exec(error.message) ?? [];
  if (type === undefined && documentId === undefined) return;
  const isMeant = (target: string | undefined, value: unknown) =>
    type === undefined ? mentions(value, documentId) : target === type && value !== null;
  const path = findRelation(schemaOf, uid, data, [], isMeant);
  if (!path) return;
  error.message = `${fieldName(path)}: ${error.message}`;
  // The sentence is Strapi's.
  const parameters = { field: { attribute: path } };
  error.details = refusalDetails({ code: 'input-validation.relation-gone', parameters });
}

type IsMeant = (target: string | undefined, value: unknown) => boolean;

function findRelation(
  schemaOf: FindSchema,
  uid: string,
  data: unknown,
  path: Path,
  isMeant: IsMeant
): Path | null {
  const schema = schemaOf(uid);
  if (!schema || !isRecord(data)) return null;
  for (const [name, value] of Object.entries(data)) {
    const attribute = attributeOf(schema, name);
    const at = [...path, name];
    if (!attribute) continue;
    if (attribute.type === 'relation' || attribute.type === 'media') {
      if (isMeant(targetOf(attribute), value)) return at;
      continue;
    }
    for (const part of [value].flat()) {
      const inner = attribute.component ?? (isRecord(part) ? part.__component : undefined);
      const found = typeof inner === 'string' ? findRelation(schemaOf, inner, part, at, isMeant) : null;
      if (found) return found;
    }
  }
  return null;
}

function mentions(value: unknown, text: string): boolean {
  if (Array.isArray(value) || isRecord(value))
    return Object.values(value).some((inner) => mentions(inner, text));
  return String(value) === text;
}
