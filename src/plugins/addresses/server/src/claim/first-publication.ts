import type { Knex } from '@guichet/strapi-kit';
import { FIRST_PUBLISHED_COLUMN as COLUMN } from '../constants';
import type { AddressedType } from '../schema/addressed-types';
import type { AddressedRow } from './rows';
import { withdrawnInTime, type DocumentChange } from './sync-slugs';

/**
 * Records, in all rows of a document, when each locale was first published. Strapi's own date is that of the last publication.
 *
 * @param isCopy whether the document was just cloned from another one
 */
export async function keepFirstPublication(
  trx: Knex,
  type: AddressedType,
  { isCopy, ...written }: DocumentChange & { isCopy: boolean }
): Promise<void> {
  if (!type.hasDrafts) return;
  const rows = () => trx(type.table).where({ document_id: written.documentId });
  if (isCopy) await rows().update({ [COLUMN]: null });
  const neverPublic = withdrawnInTime(written).map(({ locale }) => locale);
  const stillPublic = written.after.filter(({ isPublished }) => isPublished).map(({ locale }) => locale);
  for (const locale of neverPublic.filter((each) => !stillPublic.includes(each)))
    await rows()
      .where({ locale })
      .update({ [COLUMN]: null });
  const lacks = ({ locale, hasFirstPublication }: AddressedRow) =>
    !hasFirstPublication && stillPublic.includes(locale);
  if (written.after.some(lacks)) await fillFirstPublications(trx, type, written.documentId);
}

/**
 * Fills in missing dates, for one document or for all. They come from another row of the locale, for example the draft,
 * which outlives the published row; otherwise from the current publication, which the draft then gets too.
 */
export async function fillFirstPublications(
  trx: Knex,
  { table }: AddressedType,
  documentId?: string
): Promise<void> {
  const ofDocument = documentId ? 'AND document_id = ?' : '';
  const ids = documentId ? [documentId] : [];
  // Joined as a whole: if it looked up each row, PostgreSQL would walk the wrong index every time.
  const copy = () =>
    trx.raw(
      `UPDATE ?? SET ${COLUMN} = known.first FROM (
         SELECT document_id AS id, COALESCE(locale, '') AS language, MIN(${COLUMN}) AS first
         FROM ?? WHERE ${COLUMN} IS NOT NULL ${ofDocument} GROUP BY document_id, COALESCE(locale, '')
       ) AS known
       WHERE ${COLUMN} IS NULL AND document_id = known.id AND COALESCE(locale, '') = known.language`,
      [table, table, ...ids]
    );
  await copy();
  await trx.raw(
    `UPDATE ?? SET ${COLUMN} = published_at
     WHERE ${COLUMN} IS NULL AND published_at IS NOT NULL ${ofDocument}`,
    [table, ...ids]
  );
  await copy();
}
