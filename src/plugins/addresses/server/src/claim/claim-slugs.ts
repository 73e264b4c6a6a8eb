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
 * Gives what is written a slug where it lacks one, and keeps the table of slugs and the first publications in line with
 * what each write leaves in the rows of a document, in the transaction of the write.
 *
 * What a document has already is not refused: in databases of older versions two can have one slug, and both must stay
 * editable.
 *
 * @throws ValidationError (400) when another entry of the type has the slug
 */
export function claimSlugs(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = service(strapi, 'types').get(context.uid);
    const { action } = context;
    if (!type || !WRITE_ACTIONS.includes(action)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const params = context.params as Params;
      // A clone is told which document to copy.
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

/** Not all writes have data, and Strapi writes on what it is given: what is changed here is a copy. */
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

/** A copy is another entry. Whoever names its slug means that one. */
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
