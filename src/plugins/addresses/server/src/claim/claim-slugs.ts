import type { Core } from '@strapi/strapi';

import type { AddressedType } from '../schema/addressed-types';
import type { Middleware, Row, Trx } from '../seam';
import { service } from '../services';
import { refusal, refusedByStrapi } from './refusal';
import { SlugTable, slugsUsed, type Used } from './table';

const WRITES = ['create', 'update', 'publish', 'unpublish', 'discardDraft', 'clone', 'delete'];

interface Params {
  documentId?: string;
  data?: Row;
}

/**
 * Keeps the table of slugs in line with what each write leaves in the rows of a document, in the transaction of the
 * write: each slug of a draft or a published row is the document's, and one that no row has any more is free.
 *
 * What a document has already is not refused: in databases of older versions two can have one slug, and both must stay
 * editable.
 *
 * @throws ValidationError (400) when another entry of the type has the slug
 */
export function claimSlugs(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    const type = service(strapi, 'types').get(context.uid);
    const { action } = context;
    if (!type || !WRITES.includes(action)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const params = context.params as Params;
      // A clone is told which document to copy.
      const known = action === 'clone' ? null : (params.documentId ?? null);
      const before = known === null ? [] : await slugsUsed(trx, type, known);
      if (action === 'clone') params.data = await withOwnSlug(strapi, trx, type, params);
      const result = await next().catch(async (error: unknown) => {
        const slug = refusedByStrapi(error, type);
        throw slug === null ? error : await refusal(strapi, trx, type, { slug, documentId: known });
      });
      const documentId = known ?? (result as { documentId?: string } | null)?.documentId;
      if (documentId) await settle(strapi, trx, { type, documentId, before });
      return result;
    });
  };
}

interface Written {
  type: AddressedType;
  documentId: string;
  /** What its rows had before. */
  before: Used[];
}

async function settle(strapi: Core.Strapi, trx: Trx, { type, documentId, before }: Written): Promise<void> {
  const { uid } = type;
  const table = new SlugTable(strapi, trx);
  const used = await slugsUsed(trx, type, documentId);
  const slugs = distinct(used);
  const owned = await table.ofDocument(uid, documentId);
  const freed = owned.filter((slug) => !slugs.includes(slug));
  await table.free(uid, documentId, freed);
  const missing = slugs.filter((slug) => !owned.includes(slug));
  const claimed = await table.claim(uid, documentId, missing);
  const isNew = ({ slug, isPublished }: Used) =>
    !before.some((one) => one.slug === slug && one.isPublished === isPublished);
  const refused = distinct(used.filter(isNew)).find(
    (slug) => missing.includes(slug) && !claimed.includes(slug)
  );
  if (refused !== undefined) throw await refusal(strapi, trx, type, { slug: refused, documentId });
}

/** A copy is another entry. Whoever names its slug means that one. */
async function withOwnSlug(
  strapi: Core.Strapi,
  trx: Trx,
  type: AddressedType,
  { documentId, data }: Params
): Promise<Row | undefined> {
  const [original] = documentId ? await slugsUsed(trx, type, documentId) : [];
  if (data?.[type.slug] || !original) return data;
  return { ...data, [type.slug]: await service(strapi, 'slugs').free(type.uid, original.slug) };
}

const distinct = (used: Used[]) => [...new Set(used.map(({ slug }) => slug))];
