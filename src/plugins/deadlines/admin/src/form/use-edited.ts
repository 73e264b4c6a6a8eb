import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';

import { useModel } from '../api/description';
import { usePublishedQuery } from '../api/edit-view';
import type { EditedEntry } from '../panel/use-entries';

/** The query string of the edit view. */
interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** The entry whose form this is; `null` if its type did not opt in, and until that is known. */
export function useEdited(): EditedEntry | null {
  const { model: uid, id } = useContentManagerContext();
  const model = useModel(uid);
  const [{ query }] = useQueryParams<Query>();
  const locale = query.plugins?.i18n?.locale;
  const documentId = id || undefined;
  const asked = { uid, documentId: documentId ?? '', locale };
  // For an entry that is not published, the answer is empty.
  const { data } = usePublishedQuery(asked, { skip: !documentId });
  return model ? { model, documentId, locale, isPublished: data?.documentId !== undefined } : null;
}
