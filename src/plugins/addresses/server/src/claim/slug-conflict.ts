import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { type Knex, requestState } from '@guichet/strapi-kit';
import { refusal, UNIQUE } from '../refusals';
import type { AddressedType } from '../schema/addressed-types';
import { SlugTable } from './table';

interface Refused {
  slug: string;
  /** The document that wanted the slug; `null` if it does not exist yet. */
  documentId: string | null;
}

/**
 * The 400 for a slug that another entry has, in Strapi's format; the admin shows it at the field. It names the other entry
 * to callers who may see drafts of the type, because that entry may be a draft.
 */
export async function slugConflictError(
  strapi: Core.Strapi,
  trx: Knex,
  type: AddressedType,
  { slug, documentId }: Refused
): Promise<Error> {
  const owner = mayKnow(strapi, type.uid) ? await findOwner(strapi, trx, type, { slug, documentId }) : null;
  const { title = null, id = null } = owner ?? {};
  const { message, ...coded } = refusal('slug-taken', { slug, type: type.name, title, owner: id });
  const problem = { path: [type.slug], message, name: 'ValidationError', value: slug, ...coded };
  return new errors.ValidationError(message, { errors: [problem] });
}

interface SlugConflict {
  path?: string[];
  message?: string;
  value?: unknown;
}

/**
 * The slug that Strapi itself refused (it compares published entries of the same locale); `null` for any other error.
 */
export function refusedByStrapi(error: unknown, { slug }: AddressedType): string | null {
  if (!(error instanceof errors.ValidationError)) return null;
  const { errors: problems = [] } = error.details as { errors?: SlugConflict[] };
  const [problem] = problems;
  const isOurs = problems.length === 1 && problem.path?.join('.') === slug && problem.message === UNIQUE;
  return isOurs && typeof problem.value === 'string' ? problem.value : null;
}

interface Owner {
  id: string;
  title?: string | null;
}

/** By the table. In old databases the table may name the entry itself although another one has the slug too. */
async function findOwner(
  strapi: Core.Strapi,
  trx: Knex,
  { uid, table, column, titleColumn }: AddressedType,
  { slug, documentId }: Refused
): Promise<Owner | undefined> {
  const owner = await new SlugTable(strapi, trx).ownerOf(uid, slug);
  const rows = trx(table)
    .where({ [column]: slug })
    .orderBy('id');
  if (owner && owner.documentId !== documentId) rows.where({ document_id: owner.documentId });
  else if (documentId !== null) rows.whereNot({ document_id: documentId });
  return rows.first('document_id as id', ...(titleColumn ? [`${titleColumn} as title`] : []));
}

function mayKnow(strapi: Core.Strapi, uid: string): boolean {
  const state = requestState(strapi);
  if (!state) return true;
  const { route, userAbility, auth } = state;
  if (route?.info?.type === 'admin') {
    return userAbility?.can('plugin::content-manager.explorer.read', uid) === true;
  }
  return auth?.credentials?.type === 'full-access' || auth?.ability?.can(`${uid}.update`) === true;
}
