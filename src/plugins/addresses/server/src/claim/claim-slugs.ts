import type { Core } from '@strapi/strapi';

import { type DocumentMiddleware, type Knex, type Row, WRITE_ACTIONS } from '@guichet/strapi-kit';
import type { AddressedType } from '../schema/addressed-types';
import { service } from '../services';
import { keepFirstPublication } from './first-publication';
import { giveSlug, giveSlugToDrafts, type Params } from './give-slug';
import { slugConflictError, refusedByStrapi } from './slug-conflict';
import { rowsOf, slugsIn, type AddressedRow } from './rows';
import { syncSlugs } from './sync-slugs';
import { firstFree } from './slugs';
import { SlugTable } from './table';

/**
 * Gives written entries a slug if they lack one. Updates the table of slugs and the first publications after each write,
 * in the transaction of the write.
 *
 * A slug that the document already has is not refused: in old databases two documents can have the same slug, and both
 * must stay editable.
 *
 * @throws ValidationError (400) if another entry of the type has the slug
 */
export function claimSlugs(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = service(strapi, 'types').get(context.uid);
    const { action } = context;
    if (!type || !WRITE_ACTIONS.includes(action)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const params = context.params as Params;
      // For a clone, the documentId is that of the original.
      const known = action === 'clone' ? null : (params.documentId ?? null);
      const before = known === null ? [] : await rowsOf(strapi, trx, type, known);
      await prepare(strapi, trx, type, { action, params, before });
      const result = await next().catch(async (error: unknown) => {
        const slug = refusedByStrapi(error, type);
        throw slug === null ? error : await slugConflictError(strapi, trx, type, { slug, documentId: known });
      });
      const documentId = known ?? (result as { documentId?: string } | null)?.documentId;
      if (!documentId) return result;
      const after = await rowsOf(strapi, trx, type, documentId);
      await syncSlugs(strapi, trx, type, { documentId, before, after });
      await keepFirstPublication(trx, type, { documentId, before, after, isCopy: action === 'clone' });
      return result;
    });
  };
}

interface Write {
  action: string;
  params: Params;
  before: AddressedRow[];
}

/** Not all writes have data. Strapi continues with the object that it is given, so this changes a copy. */
async function prepare(
  strapi: Core.Strapi,
  trx: Knex,
  type: AddressedType,
  { action, params, before }: Write
): Promise<void> {
  if (action === 'clone') params.data = await withOwnSlug(strapi, trx, type, params);
  if (action === 'publish') await giveSlugToDrafts(strapi, trx, type, { params, before });
  if (!['create', 'update'].includes(action) || !params.data) return;
  params.data = { ...params.data };
  await giveSlug(strapi, trx, type, { params, before });
}

/** A copy is another entry. If the caller gives a slug, that one is used. */
async function withOwnSlug(
  strapi: Core.Strapi,
  trx: Knex,
  type: AddressedType,
  { documentId, data }: Params
): Promise<Row | undefined> {
  const [original] = documentId ? slugsIn(await rowsOf(strapi, trx, type, documentId)) : [];
  if (data?.[type.slug] || !original) return data;
  return { ...data, [type.slug]: await firstFree(new SlugTable(strapi, trx), type, { slug: original }) };
}
