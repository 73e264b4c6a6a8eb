import { adminApi } from '@strapi/strapi/admin';

interface Entry {
  /** Of its type. */
  uid: string;
  documentId: string;
  locale?: string;
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    feedsPageAddress: builder.query<string | null, Entry>({
      query: ({ uid, documentId, locale }) => ({
        url: `/feeds/pages/${uid}/${documentId}`,
        config: { params: { locale } },
      }),
      transformResponse: ({ data }: { data: string | null }) => data,
      // As the content-manager writes it: a publication can give the page another address.
      providesTags: (_result, _error, { uid, documentId }) => [
        { type: 'Document', id: `${uid}_${documentId}` },
      ],
    }),
  }),
});

/** The address of a published entry's page. */
export const { useFeedsPageAddressQuery: usePageAddressQuery } = api;
