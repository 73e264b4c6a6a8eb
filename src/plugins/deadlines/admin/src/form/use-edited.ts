import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/content-manager/strapi-admin';

import { useEditedLocale } from '@guichet/strapi-kit/admin';
import { useModel } from '../api/description';
import { usePublishedQuery } from '../api/edit-view';
import type { EditedEntry } from '../panel/use-entries';

/** The entry whose form this is; `null` if its type did not opt in, and until that is known. */
export function useEdited(): EditedEntry | null {
  const { model: uid, id } = useContentManagerContext();
  const model = useModel(uid);
  const locale = useEditedLocale();
  const documentId = id || undefined;
  const asked = { uid, documentId: documentId ?? '', locale };
  // For an entry that is not published, the answer is empty.
  const { data } = usePublishedQuery(asked, { skip: !documentId });
  return model ? { model, documentId, locale, isPublished: data?.documentId !== undefined } : null;
}
