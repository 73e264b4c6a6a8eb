import type { Core } from '@strapi/strapi';

import { slugFrom, slugsToTry } from '../domain/make-slug';
import type { AddressedType } from '../schema/addressed-types';
import { service } from '../services';
import { reconcileSlugs } from '../start/reconcile';
import { SlugTable, type SlugOwner } from './table';

export interface Slugs {
  /**
   * A slug that belongs to no entry of the type, and never did: one made from a title, or else it with the first number
   * that is free.
   *
   * @throws Error when the type has not opted in
   */
  freeFrom: (uid: string, title: string) => Promise<string>;
  /** Whether an entry that asks for a slug gets it: nobody has it. An old address of another one counts as free. */
  isFree: (uid: string, slug: string) => Promise<boolean>;
  /** Whose a slug is or was; `null`: nobody's. */
  ownerOf: (uid: string, slug: string) => Promise<SlugOwner | null>;
  /** Brings the table in line with the entries, as each start does; warns of what only a person can mend. */
  reconcile: () => Promise<void>;
}

/** Candidates that are tried in one statement. */
const AT_ONCE = 50;

/** @returns the service `plugin::addresses.slugs` */
export function createSlugs({ strapi }: { strapi: Core.Strapi }): Slugs {
  // Asked while nothing is written: in a write, what has the transaction asks in it.
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

function typeOf(strapi: Core.Strapi, uid: string): AddressedType {
  const type = service(strapi, 'types').get(uid);
  if (!type) throw new Error(`addresses: ${uid} has no slugs: opt in with pluginOptions.addresses`);
  return type;
}

interface Wanted {
  slug: string;
  /** What tells entries of one title apart. */
  marks?: string[];
  /** Of who asks, if it exists already. */
  documentId?: string | null;
}

/** The first of the slugs to try that nobody else has, and that was nobody else's public address. */
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
