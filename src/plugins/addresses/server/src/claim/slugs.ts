import type { Core } from '@strapi/strapi';

import { reconcileSlugs } from '../start/reconcile';
import { SlugTable } from './table';

export interface Slugs {
  /** A slug that belongs to no entry of the type: the wanted one, or else it with the first number that is free. */
  free: (uid: string, wanted: string) => Promise<string>;
  /** Brings the table in line with the entries, as each start does; warns of what only a person can mend. */
  reconcile: () => Promise<void>;
}

/** Of the column. */
const LONGEST = 255;
/** Numbers that are tried in one statement. */
const AT_ONCE = 50;

/** @returns the service `plugin::addresses.slugs` */
export function createSlugs({ strapi }: { strapi: Core.Strapi }): Slugs {
  return {
    free: async (uid, wanted) =>
      strapi.db.transaction(async ({ trx }) => firstFree(new SlugTable(strapi, trx), uid, wanted)),
    reconcile: () => reconcileSlugs(strapi),
  };
}

async function firstFree(table: SlugTable, uid: string, wanted: string): Promise<string> {
  for (let from = 0; ; from += AT_ONCE) {
    const candidates = Array.from({ length: AT_ONCE }, (_, index) => numbered(wanted, from + index));
    const taken = await table.taken(uid, candidates);
    const free = candidates.find((candidate) => !taken.includes(candidate));
    if (free !== undefined) return free;
  }
}

function numbered(slug: string, number: number): string {
  const suffix = number === 0 ? '' : `-${number}`;
  return slug.slice(0, LONGEST - suffix.length) + suffix;
}
