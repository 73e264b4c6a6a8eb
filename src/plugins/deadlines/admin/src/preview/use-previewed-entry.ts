import { unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';

import { useEditedLocale } from '@guichet/strapi-kit/admin';

/** The previewed entry, as the preview has already loaded it; `undefined` until then. */
export function usePreviewedEntry(): Record<string, unknown> | undefined {
  const { slug = '', id, collectionType = '' } = useParams<'slug' | 'id' | 'collectionType'>();
  const [{ query }] = useQueryParams<{ plugins?: object }>();
  const locale = useEditedLocale();
  const params = useMemo(() => ({ ...query, plugins: undefined, locale }), [query, locale]);
  return useDocument({ model: slug, collectionType, documentId: id, params }).document;
}
