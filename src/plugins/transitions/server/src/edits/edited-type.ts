import type { Schema } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';
import { readOptIn } from '../schema/opt-in';

/** A content type whose edits are announced. */
export interface EditedType {
  uid: string;
  /** The attribute of the embargo; `null` if the type has none. */
  embargo: string | null;
  /** The attribute with the slug; `null` if the type has none. */
  slug: string | null;
  /** Entries of a type without drafts are public as soon as they are written. */
  hasDrafts: boolean;
}

/** The events for entries of such a type. */
export const EDITS = {
  published: 'entry.published',
  updated: 'entry.updated',
  unpublished: 'entry.unpublished',
  deleted: 'entry.deleted',
} as const;

/**
 * Reads which schemas opted in.
 *
 * @param models what they opted into of `deadlines`
 * @throws OptInError naming schema, key and remedy
 */
export function readEditedTypes(schemas: Schema[], models: Models): EditedType[] {
  return schemas.flatMap(({ uid, pluginOptions, options, attributes }) => {
    if (!readOptIn(uid, pluginOptions)?.edits) return [];
    const slug = Object.keys(attributes).find((name) => attributes[name].type === 'uid') ?? null;
    const embargo = models.get(uid)?.embargo ?? null;
    return [{ uid, embargo, slug, hasDrafts: options?.draftAndPublish === true }];
  });
}
