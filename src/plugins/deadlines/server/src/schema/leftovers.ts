import type { Schema } from '@guichet/strapi-kit';
import { computedAttributes, type Models } from '@guichet/time';
import { isComputed } from './extend-schemas';

type Attributes = Schema['attributes'];

/** A schema without the attributes that the Content-Type Builder once wrote into its file as computed. */
export function withoutComputed(schema: Schema): Schema {
  const kept = Object.entries(schema.attributes).filter(([, attribute]) => !isComputed(attribute));
  return { ...schema, attributes: Object.fromEntries(kept) };
}

/**
 * Removes the attributes that a file has as computed. Those that are still computed get replaced; all others would become
 * columns that nobody fills. Then Strapi drops the columns that they had, and forgets them in the layouts of the
 * content-manager and in the permissions of administrators.
 *
 * @param written the attributes in the schema's file, as the Content-Type Builder knows them. What is removed there will
 *   be missing in the file as soon as somebody saves the type.
 * @returns a warning for each, with the remedy
 */
export function removeLeftovers(schema: Schema, written: Attributes, models: Models): string[] {
  const model = models.get(schema.uid);
  const computed = model ? computedAttributes(model) : [];
  const names = Object.keys(schema.attributes).filter((name) => isComputed(schema.attributes[name]));
  for (const name of names) {
    delete schema.attributes[name];
    delete written[name];
  }
  return names.map((name) => warning(schema.uid, name, computed.includes(name)));
}

function warning(uid: string, name: string, isStillComputed: boolean): string {
  const found = isStillComputed
    ? 'is computed, and need not be in the file: it would become a column if the plugin was switched off'
    : 'is not computed any more, so it is left out, and its column is dropped';
  return `Schema of ${uid}: attributes.${name}: ${found}; remove it from the file, or save the type in the Content-Type Builder`;
}
