import type { Schema } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';
import { readOptIn } from '../schema/opt-in';

/** A content type of which it is announced what editors publish, change and withdraw. */
export interface EditedType {
  uid: string;
  /** The attribute of the embargo; `null`: the type has none. */
  embargo: string | null;
  /** The attribute with the slug; `null`: the type has none. */
  slug: string | null;
  /** A type without drafts is public as it is written. */
  hasDrafts: boolean;
}

/** What is announced of the entries of such a type. */
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
