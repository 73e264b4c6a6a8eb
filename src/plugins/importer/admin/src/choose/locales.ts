import { adminApi } from '@strapi/strapi/admin';

/** A language in which entries are written. */
export interface ContentLocale {
  code: string;
  name: string;
  isDefault: boolean;
}

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    importerLocales: builder.query<ContentLocale[], void>({ query: () => '/i18n/locales' }),
  }),
});

/** The locales of the application; `undefined` until they are known. */
export function useLocales(): ContentLocale[] | undefined {
  return api.useImporterLocalesQuery().data;
}
