import { unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';

interface Query {
  plugins?: { i18n?: { locale?: string } };
  status?: string;
}

/** The previewed entry, as the preview has already loaded it; `undefined` until then. */
export function usePreviewedEntry(): Record<string, unknown> | undefined {
  const { slug = '', id, collectionType = '' } = useParams<'slug' | 'id' | 'collectionType'>();
  const [{ query }] = useQueryParams<Query>();
  const params = useMemo(() => {
    const { plugins, ...rest } = query ?? {};
    return { ...rest, ...plugins?.i18n };
  }, [query]);
  return useDocument({ model: slug, collectionType, documentId: id, params }).document;
}
