import type { Core } from '@strapi/strapi';

import { metadataOf, queryBuilder, schemaOf } from '@guichet/strapi-kit';
import { FIRST_PUBLISHED_AT, SLUG } from '../constants';
import { service } from '../services';
import { SlugTable } from './table';

/** A slug that an entry had while it was public. */
export interface FormerSlug {
  slug: string;
  /** When another one replaced it, ISO 8601, UTC. */
  replacedAt: string;
}

/** What an entry that moves to another server takes along of its addresses. */
export interface FormerAddresses {
  slugs: FormerSlug[];
  /** When its locale was first published, ISO 8601, UTC; `null`: unknown. */
  firstPublishedAt: string | null;
}

export interface FormerAddressesService {
  /** The former slugs of some documents, by documentId, oldest first. */
  slugsOf: (uid: string, documentIds: string[]) => Promise<Map<string, FormerSlug[]>>;
  /**
   * Gives an entry that moves here what it had there. A slug that another entry has by now stays with that one. Joins the
   * current transaction; there should be one.
   */
  restore: (uid: string, documentId: string, locale: string | null, former: FormerAddresses) => Promise<void>;
}

/** @returns the service `plugin::addresses.former-addresses` */
export function createFormerAddresses({ strapi }: { strapi: Core.Strapi }): FormerAddressesService {
  return {
    slugsOf: (uid, documentIds) => slugsOf(strapi, uid, documentIds),
    restore: async (uid, documentId, locale, { slugs, firstPublishedAt }) => {
      if (schemaOf(strapi, uid).attributes[FIRST_PUBLISHED_AT] && firstPublishedAt !== null) {
        const rows = queryBuilder(strapi, uid).where({ documentId, locale });
        await rows.update({ [FIRST_PUBLISHED_AT]: firstPublishedAt }).execute();
      }
      await restoreSlugs(strapi, uid, documentId, slugs);
    },
  };
}

async function slugsOf(
  strapi: Core.Strapi,
  uid: string,
  documentIds: string[]
): Promise<Map<string, FormerSlug[]>> {
  const rows = await strapi.db
    .connection(metadataOf(strapi, SLUG).tableName)
    .select('slug', 'entry_id', 'replaced_at')
    .where({ uid })
    .whereIn('entry_id', documentIds)
    .whereNotNull('replaced_at')
    .orderBy(['replaced_at', 'slug']);
  const slugs = new Map<string, FormerSlug[]>();
  for (const { slug, entry_id, replaced_at } of rows) {
    const replacedAt = new Date(replaced_at).toISOString();
    slugs.set(entry_id, [...(slugs.get(entry_id) ?? []), { slug, replacedAt }]);
  }
  return slugs;
}

async function restoreSlugs(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  slugs: FormerSlug[]
): Promise<void> {
  const type = service(strapi, 'types').get(uid);
  if (!type) return;
  await strapi.db.transaction(async ({ trx }) => {
    const table = new SlugTable(strapi, trx);
    const known = (await table.ofDocument(uid, documentId)).map(({ slug }) => slug);
    for (const { slug, replacedAt } of slugs.filter((one) => !known.includes(one.slug))) {
      const claimed = await table.claim(type, documentId, [slug]);
      await table.mark(uid, documentId, claimed, { was_public: true, replaced_at: new Date(replacedAt) });
    }
  });
}
