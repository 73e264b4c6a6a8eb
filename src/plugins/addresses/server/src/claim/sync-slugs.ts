import type { Core } from '@strapi/strapi';

import type { Knex } from '@guichet/strapi-kit';
import type { AddressedType } from '../schema/addressed-types';
import { instant } from '../partners';
import { slugConflictError } from './slug-conflict';
import { slugsIn, type AddressedRow } from './rows';
import { SlugTable } from './table';

/** The rows of a document before and after a write. */
export interface DocumentChange {
  documentId: string;
  before: AddressedRow[];
  after: AddressedRow[];
}

/**
 * Updates the table after a write: each slug in the document's rows belongs to the document, a slug that was public stays
 * its old address, and any other is free again.
 *
 * @throws ValidationError (400) if another entry of the type has a slug that is new in the rows
 */
export async function syncSlugs(
  strapi: Core.Strapi,
  trx: Knex,
  type: AddressedType,
  written: DocumentChange
): Promise<void> {
  const { documentId, after } = written;
  const { uid } = type;
  const table = new SlugTable(strapi, trx);
  const used = slugsIn(after);
  const known = await table.ofDocument(uid, documentId);
  const missing = used.filter((slug) => !known.some((each) => each.slug === slug));
  const claimed = await table.claim(type, documentId, missing);
  const refused = newSlugs(written).find((slug) => missing.includes(slug) && !claimed.includes(slug));
  if (refused !== undefined) throw await slugConflictError(strapi, trx, type, { slug: refused, documentId });

  const isPublic = slugsIn(after.filter(({ isPublished }) => isPublished));
  const neverWas = slugsIn(withdrawnInTime(written)).filter((slug) => !isPublic.includes(slug));
  const wasPublic = ({ slug, wasPublic: was }: { slug: string; wasPublic: boolean }) =>
    was && !neverWas.includes(slug);
  const unused = known.filter(({ slug }) => !used.includes(slug));
  const slugsOf = (those: { slug: string }[]) => those.map(({ slug }) => slug);
  const mark = (slugs: string[], changes: object) => table.mark(uid, documentId, slugs, changes);
  await table.free(uid, documentId, slugsOf(unused.filter((each) => !wasPublic(each))));
  const left = unused.filter((each) => wasPublic(each) && !each.isReplaced);
  await mark(slugsOf(left), { replaced_at: new Date(instant(strapi)) });
  await mark(neverWas, { was_public: false });
  const marked = slugsOf(known.filter((each) => each.wasPublic && !each.isReplaced));
  await mark(
    isPublic.filter((slug) => !marked.includes(slug)),
    { was_public: true, replaced_at: null }
  );
}

/** Slugs that no row with the same status had before. */
function newSlugs({ before, after }: DocumentChange): string[] {
  const isNew = ({ slug, isPublished }: AddressedRow) =>
    !before.some((one) => one.slug === slug && one.isPublished === isPublished);
  return slugsIn(after.filter(isNew));
}

/** Rows that were published and no longer are, but were never public, because they are still under embargo. */
export function withdrawnInTime({ before, after }: DocumentChange): AddressedRow[] {
  const isGone = ({ locale, slug }: AddressedRow) =>
    !after.some((row) => row.isPublished && row.locale === locale && row.slug === slug);
  return before.filter((row) => row.isPublished && row.isUnderEmbargo && isGone(row));
}
