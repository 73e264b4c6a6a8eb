import { useQueryParams } from '@strapi/strapi/admin';

/** The query string of the edit view, and of the preview. */
interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/**
 * The locale of the entry that is edited or previewed: the one in the address, else the document's own.
 *
 * @param own of the document as it was loaded; a new entry has none
 */
export function useEditedLocale(own?: string): string | undefined {
  const [{ query }] = useQueryParams<Query>();
  return query?.plugins?.i18n?.locale ?? own;
}
