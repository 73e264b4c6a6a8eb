import { useQueryParams } from '@strapi/strapi/admin';

/** The query string of the edit view, and of the preview. */
interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/**
 * The locale of the entry that is edited or previewed: the one in the address, else the document's own.
 *
 * @param document as it was loaded; a form for a new entry has none
 */
export function useEditedLocale(document?: { locale?: string }): string | undefined {
  const [{ query }] = useQueryParams<Query>();
  return query?.plugins?.i18n?.locale ?? document?.locale;
}
