import type { AddressedType } from '../schema/addressed-types';
import type { Trx } from '../seam';
import { withdrawnInTime, type Written } from './settle';

/** As it is called in the database. */
const COLUMN = 'first_published_at';

/**
 * Keeps, in all rows of a document, when each locale was first published: Strapi's own date is that of the last publication.
 *
 * @param isCopy whether the document is one that was just made from another
 */
export async function keepFirstPublication(
  trx: Trx,
  type: AddressedType,
  { isCopy, ...written }: Written & { isCopy: boolean }
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
  if (stillPublic.length > 0) await fillFirstPublications(trx, type, written.documentId);
}

/**
 * Fills in what is missing, of one document or of all: the date of the draft, which outlives what is published, or else
 * that of the present publication; and then the draft's.
 */
export async function fillFirstPublications(
  trx: Trx,
  { table }: AddressedType,
  documentId?: string
): Promise<void> {
  const twin = (isPublished: boolean) =>
    `FROM ?? AS twin WHERE twin.document_id = ??.document_id
       AND COALESCE(twin.locale, '') = COALESCE(??.locale, '')
       AND twin.published_at IS ${isPublished ? 'NOT NULL' : 'NULL'} AND twin.${COLUMN} IS NOT NULL`;
  const fill = (value: string, condition: string, names: string[]) =>
    trx.raw(
      `UPDATE ?? SET ${COLUMN} = ${value} WHERE ${COLUMN} IS NULL AND ${condition}
         ${documentId ? 'AND document_id = ?' : ''}`,
      [table, ...names, ...(documentId ? [documentId] : [])]
    );
  const names = [table, table, table];
  const own = `(SELECT twin.${COLUMN} ${twin(false)})`;
  await fill(`COALESCE(${own}, published_at)`, 'published_at IS NOT NULL', names);
  const published = `(SELECT twin.${COLUMN} ${twin(true)})`;
  const isDraft = `published_at IS NULL AND EXISTS (SELECT 1 ${twin(true)})`;
  await fill(published, isDraft, [...names, ...names]);
}
