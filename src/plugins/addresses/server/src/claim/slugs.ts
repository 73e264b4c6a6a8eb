import type { Core } from '@strapi/strapi';

import { slugFrom, slugsToTry } from '../domain/make-slug';
import type { AddressedType } from '../schema/addressed-types';
import { typeOf } from '../services';
import { reconcileSlugs } from '../start/reconcile';
import { SlugTable, type SlugOwner } from './table';

export interface Slugs {
  /**
   * A slug that no entry of the type has or had: one made from a title, or the same with the first free number.
   *
   * @throws Error if the type has not opted in
   */
  freeFrom: (uid: string, title: string) => Promise<string>;
  /** Whether an entry can get a slug because nobody has it. An old address of another entry counts as free. */
  isFree: (uid: string, slug: string) => Promise<boolean>;
  /** Whose slug it is or was; `null`: nobody's. */
  ownerOf: (uid: string, slug: string) => Promise<SlugOwner | null>;
  /** Reconciles the table with the entries, as at each start. Warns of what only a person can correct. */
  reconcile: () => Promise<void>;
}

/** The number of candidates that one statement checks. */
const AT_ONCE = 50;

/** @returns the service `plugin::addresses.slugs` */
export function createSlugs({ strapi }: { strapi: Core.Strapi }): Slugs {
  // For reads outside of writes. A write has its transaction, and reads in it.
  const table = () => new SlugTable(strapi, strapi.db.connection);
  return {
    freeFrom: async (uid, title) => {
      const type = typeOf(strapi, uid);
      return firstFree(table(), type, { slug: slugFrom(title, type.singular) });
    },
    isFree: (uid, slug) => table().isFree(typeOf(strapi, uid), slug),
    ownerOf: (uid, slug) => table().ownerOf(uid, slug),
    reconcile: () => reconcileSlugs(strapi),
  };
}

interface Wanted {
  slug: string;
  /** What tells entries with the same title apart. */
  marks?: string[];
  /** The entry that wants the slug, if it exists already. */
  documentId?: string | null;
}

/** The first slug to try that nobody else has, and that was nobody else's public address. */
export async function firstFree(
  table: SlugTable,
  type: AddressedType,
  { slug, marks = [], documentId = null }: Wanted
): Promise<string> {
  const all = slugsToTry(slug, marks);
  for (;;) {
    const candidates = Array.from({ length: AT_ONCE }, () => all.next().value as string);
    const taken = await table.taken(type, candidates, documentId);
    const free = candidates.find((candidate) => !taken.includes(candidate));
    if (free !== undefined) return free;
  }
}
