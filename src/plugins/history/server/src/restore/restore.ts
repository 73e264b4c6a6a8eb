import type { Core } from '@strapi/strapi';

import { documentsOf, nameChanges } from '@guichet/strapi-kit';
import type { EntryContent } from '../domain/entry-content';
import { contentReader } from '../schema/history-types';
import { restorable, type Missing } from './restorable';

/** A content that becomes the draft of an entry again. */
export interface Restored {
  uid: string;
  documentId: string;
  locale: string | null;
  content: EntryContent;
}

/**
 * Makes a version's content the entry's draft again, in its locale. What is public stays as it is. An entry that was
 * deleted comes back with its documentId.
 *
 * @param action `create` if the entry is in no locale any more
 * @param name what it is called in the history
 * @returns what could not come back
 * @throws Strapi's ValidationError for content that the type refuses by now
 */
export async function restore(
  strapi: Core.Strapi,
  action: 'create' | 'update',
  { uid, documentId, locale, content }: Restored,
  name = 'restore'
): Promise<Missing[]> {
  const { data, missing } = await restorable(strapi, contentReader(strapi), uid, content);
  const documents = documentsOf(strapi, uid);
  await nameChanges({ action: name }, async () => {
    if (action === 'create') {
      await documents.create({ locale, data: { ...data, documentId } });
      return;
    }
    const isThere = (await documents.findOne({ documentId, locale, fields: ['documentId'] })) !== null;
    await documents.update({ documentId, locale, data });
    // A new locale takes lists from the others where it brings none. Only then does it share, and may empty them.
    if (!isThere) await documents.update({ documentId, locale, data });
  });
  return missing;
}
