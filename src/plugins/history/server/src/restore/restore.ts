import type { Core, UID } from '@strapi/strapi';

import { documentsOf } from '@guichet/strapi-kit';
import type { VersionDetail } from '../look/find-changes';
import { contentReader } from '../schema/history-types';
import { restorable, type Missing } from './restorable';

/**
 * Makes a version's content the entry's draft again, in its locale. What is public stays as it is. An entry that was
 * deleted comes back with its documentId.
 *
 * @returns what could not come back
 * @throws Strapi's ValidationError for content that the type refuses by now
 */
export async function restore(
  strapi: Core.Strapi,
  { uid, documentId, locale, content }: VersionDetail
): Promise<Missing[]> {
  const { data, missing } = await restorable(strapi, contentReader(strapi), uid, content!);
  const documents = documentsOf(strapi, uid);
  const exists = await strapi.db
    .query(uid as UID.ContentType)
    .findOne({ where: { documentId }, select: ['id'] });
  if (exists) await documents.update({ documentId, locale, data });
  else await documents.create({ locale, data: { ...data, documentId } });
  return missing;
}
