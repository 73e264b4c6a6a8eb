import type { Core, UID } from '@strapi/strapi';

import { queryBuilder, type Row } from '@guichet/strapi-kit';
import { readInstant } from '@guichet/time';
import { isPublished } from '../write/written-rows';

/**
 * Writes dates to all rows of a document, without changing which entries the admin shows as modified: it compares the
 * time of the draft's last update with the published row's.
 *
 * @param rows as they were before, with their locales and update times
 */
export async function writeDates(
  strapi: Core.Strapi,
  uid: string,
  rows: Row[],
  values: object
): Promise<void> {
  const published = rows.filter(isPublished);
  for (const { id } of published) {
    await strapi.db.query(uid as UID.ContentType).update({ where: { id }, data: { ...values } });
  }
  const later = new Date(Date.now() + 1);
  for (const draft of rows.filter((row) => !isPublished(row))) {
    const counterpart = published.find(({ locale }) => locale === draft.locale);
    const isModified = counterpart !== undefined && updateOf(draft) > updateOf(counterpart);
    // Not `query().update()`, which would make every draft look newer than the published row.
    const row = queryBuilder(strapi, uid).where({ id: draft.id });
    await row.update({ ...values, ...(isModified && { updatedAt: later }) }).execute();
  }
}

const updateOf = ({ updatedAt }: Row) => readInstant(updatedAt) ?? 0;
