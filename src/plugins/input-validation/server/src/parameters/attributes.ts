import type { Schema, SchemaAttribute } from '@guichet/strapi-kit';
import { refuseParameter, type Path } from '../validation-error';
import { isInherited } from './text';

const ID: SchemaAttribute = { type: 'increments' };
const DOCUMENT_ID: SchemaAttribute = { type: 'string' };
const FILE = 'plugin::upload.file';

/** An attribute of a type by its own name, including `id` and `documentId`; `undefined` if there is none. */
export function attributeOf(schema: Schema, name: string): SchemaAttribute | undefined {
  if (Object.hasOwn(schema.attributes, name)) return schema.attributes[name];
  if (name === 'id') return ID;
  return name === 'documentId' && schema.modelType === 'contentType' ? DOCUMENT_ID : undefined;
}

/** The type that an attribute leads to; `undefined` for a value, and if it may lead to several types. */
export function targetOf({ type, target, component }: SchemaAttribute): string | undefined {
  if (type === 'media') return FILE;
  return type === 'relation' ? target : type === 'component' ? component : undefined;
}

/** Whether it may lead to entries or components of several types. */
export function leadsAnywhere(attribute: SchemaAttribute): boolean {
  return (
    attribute.type === 'dynamiczone' || (attribute.type === 'relation' && targetOf(attribute) === undefined)
  );
}

/** Refuses names such as `constructor`, which Strapi mistakes for attributes. Strapi checks all other names itself. */
export function refuseInherited(schema: Schema, name: string, path: Path): void {
  if (isInherited(name)) refuseUnknown(schema, name, path);
}

/** @throws ValidationError (400) naming the parameter, the name and the type */
export function refuseUnknown({ uid }: Schema, name: string, path: Path): never {
  refuseParameter(path, `names "${name}", which is not an attribute of ${uid}: use one of its attributes`);
}
