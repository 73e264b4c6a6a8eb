import type { Core } from '@strapi/strapi';

import { type DocumentMiddleware, type Knex, metadataOf } from '@guichet/strapi-kit';
import type { Role } from '../relations/roles';
import { service } from '../services';
import { DocumentLinks, rowsOf, type DocumentRow } from './written-document';

interface Params {
  documentId?: string;
  status?: string;
}

/**
 * Updates the records of published links when a write publishes, unpublishes or deletes an entry, in the transaction of the
 * write, and then makes the public links match the records. A write of a draft changes neither.
 */
export function keepLinks(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const roles = service(strapi, 'roles').of(context.uid);
    const follow = followerOf(context.action, context.params as Params);
    if (roles.length === 0 || !follow) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const { tableName } = metadataOf(strapi, context.uid);
      const rows = async (documentId?: string) =>
        documentId === undefined ? [] : rowsOf(trx, tableName, documentId);
      const { documentId: known } = context.params as Params;
      const rowsBefore = await rows(known);
      const before = rowsBefore.map(({ id }) => id);
      const keepDrafts =
        context.action === 'discardDraft' && known !== undefined
          ? await leadingDrafts(trx, roles, known, rowsBefore)
          : null;
      const result = await next();
      const documentId = known ?? (result as { documentId?: string } | null)?.documentId;
      if (documentId === undefined) return result;
      const made = (await rows(documentId)).filter(({ id }) => !before.includes(id));
      await follow({ trx, roles, documentId, made });
      await keepDrafts?.(made);
      return result;
    });
  };
}

interface WrittenDocument {
  trx: Knex;
  roles: Role[];
  documentId: string;
  /** The rows that the write created: publishing and discarding replace rows. */
  made: DocumentRow[];
}

type Follower = (written: WrittenDocument) => Promise<void>;

/** What to do after a write; `null` if it only touches drafts. */
function followerOf(action: string, { status }: Params): Follower | null {
  switch (action) {
    case 'create':
    case 'update':
      return status === 'published' ? published : null;
    case 'publish':
      return published;
    case 'discardDraft':
      return discarded;
    case 'unpublish':
    case 'delete':
      return forgotten;
    default:
      return null;
  }
}

async function published({ trx, roles, documentId, made }: WrittenDocument): Promise<void> {
  const rows = made.filter(({ publishedAt }) => publishedAt !== null);
  if (rows.length === 0) return;
  const links = (role: Role) => new DocumentLinks(trx, role, documentId);
  const locales = rows.map(({ locale }) => locale ?? '');
  // All of them first: in a relation of a type with itself, the document is at both ends.
  for (const role of roles) if (role.decides) await links(role).remember(locales);
  const ids = rows.map(({ id }) => id);
  for (const role of roles) await links(role).restore('published', ids);
}

async function discarded({ trx, roles, documentId, made }: WrittenDocument): Promise<void> {
  const ids = made.filter(({ publishedAt }) => publishedAt === null).map(({ id }) => id);
  if (ids.length === 0) return;
  for (const role of roles) {
    if (role.decides) await new DocumentLinks(trx, role, documentId).restore('draft', ids);
  }
}

/**
 * In a relation of a type with itself that has an attribute at one end only, Strapi links a discarded draft to everything
 * that leads to the published entry, even if other entries' drafts no longer have these links.
 *
 * @param before the document's rows before the write
 * @returns a function that removes these links from the new rows
 */
async function leadingDrafts(trx: Knex, roles: Role[], documentId: string, before: DocumentRow[]) {
  const incoming = roles.filter(({ relation, decides }) => relation.isSelf && !decides);
  const led: { links: DocumentLinks; locale: string | null; from: number[] }[] = [];
  for (const role of incoming) {
    const links = new DocumentLinks(trx, role, documentId);
    for (const { id, locale, publishedAt } of before)
      if (publishedAt === null) led.push({ links, locale, from: await links.leadingTo(id) });
  }
  return async (made: DocumentRow[]) => {
    const own = made.map(({ id }) => id);
    for (const { links, locale, from } of led) {
      const drafts = made.filter((row) => row.publishedAt === null && row.locale === locale);
      for (const { id } of drafts) await links.keepLeadingTo(id, [...from, ...own]);
    }
  };
}

async function forgotten({ trx, roles, documentId }: WrittenDocument): Promise<void> {
  for (const role of roles) await new DocumentLinks(trx, role, documentId).forget();
}
