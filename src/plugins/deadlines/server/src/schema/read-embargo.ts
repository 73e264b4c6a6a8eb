import type { Schema, SchemaAttribute } from '@guichet/strapi-kit';
import { expectAttribute } from './expect-attribute';
import { OptInError } from './opt-in';

/**
 * The attribute with the instant at which an entry's embargo ends.
 *
 * @throws OptInError also if a relation would reveal entries under embargo: if a relation stores its target in a column
 *   of its own row, that column is read with the row, even if the target is hidden
 */
export function readEmbargo(schema: Schema, name: string, schemas: Schema[]): string {
  if (!schema.uid.includes('::')) {
    throw new OptInError(
      schema.uid,
      'embargo',
      'a component is visible whenever its entry is; name it in a content type'
    );
  }
  expectAttribute(schema, 'embargo', name, ['datetime']);
  for (const { uid, attributes } of schemas) {
    for (const [relation, attribute] of Object.entries(attributes)) {
      if (!isColumn(attribute, schema.uid)) continue;
      const remedy = `${uid}.${relation} would reveal its entries; make it a relation with a table of its own`;
      throw new OptInError(schema.uid, 'embargo', remedy);
    }
  }
  return name;
}

function isColumn({ type, relation, target, useJoinTable }: SchemaAttribute, uid: string): boolean {
  if (type !== 'relation') return false;
  return relation === 'morphToOne' || (target === uid && useJoinTable === false);
}
