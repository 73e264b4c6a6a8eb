import { createRefusals } from '@guichet/strapi-kit';

/** Strapi's message if it finds a slug twice among published entries. */
export const UNIQUE = 'This attribute must be unique';

interface SlugTaken {
  slug: string;
  /** The type's name, `call`. */
  type: string;
  /** Of the entry that has the slug. `null` if it has none, or the caller may not know of it. */
  title: string | null;
  /** Its documentId. */
  owner: string | null;
}

/** The refusals that an editor can meet. */
export const SENTENCES = {
  'slug-taken': ({ slug, type, title, owner }: SlugTaken) =>
    `${UNIQUE}: "${slug}" is the slug of ${nameOf(type, title, owner)}, choose another one`,
};

export const refusal = createRefusals('addresses', SENTENCES);

function nameOf(type: string, title: string | null, owner: string | null): string {
  if (owner === null) return `another ${type}`;
  return title ? `the ${type} "${title}" (${owner})` : `the ${type} ${owner}`;
}
