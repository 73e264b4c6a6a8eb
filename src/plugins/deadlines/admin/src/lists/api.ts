import { adminApi } from '@strapi/strapi/admin';

import type { PublicStates } from '../../../server/src/admin/public-states';

/** Uses Strapi's tag for the lists of the content-manager. */
const tagged = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] });

interface StatesQuery {
  model: string;
  documentIds: string[];
  locale: string | null;
}

const api = tagged.injectEndpoints({
  endpoints: (builder) => ({
    deadlinesPublicStates: builder.query<PublicStates, StatesQuery>({
      query: ({ model, documentIds, locale }) => ({
        url: `/deadlines/public-states/${model}`,
        method: 'GET',
        config: { params: { documentIds: documentIds.join(','), locale: locale ?? undefined } },
      }),
      transformResponse: ({ data }: { data: PublicStates }) => data,
      providesTags: (_states, _error, { model }) => [
        // Publishing an entry makes Strapi fetch its list again, and this with it.
        { type: 'Document', id: `${model}_LIST` },
      ],
    }),
    deadlinesLookAgain: builder.mutation<null, string>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_nothing, _error, model) => [{ type: 'Document', id: `${model}_LIST` }],
    }),
  }),
});

/**
 * What the public sees of documents, by documentId and state; `undefined` until it is known.
 *
 * @param documentIds if empty, no request is made
 */
export function usePublicStates(asked: StatesQuery): PublicStates | undefined {
  return api.useDeadlinesPublicStatesQuery(asked, { skip: asked.documentIds.length === 0 }).data;
}

/** A function that fetches the list of a model again, and when that last happened (ms, by the browser's clock). */
export function useLookAgain(model: string): [() => void, number] {
  const [lookAgain, { startedTimeStamp = 0 }] = api.useDeadlinesLookAgainMutation({ fixedCacheKey: model });
  return [() => void lookAgain(model), startedTimeStamp];
}
