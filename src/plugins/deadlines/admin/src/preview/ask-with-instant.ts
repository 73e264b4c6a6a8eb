import { adminApi } from '@strapi/strapi/admin';

import { overrideEndpoint } from '@guichet/strapi-kit/admin';
import { AT } from './address';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['PreviewedPage'] }).injectEndpoints({
  endpoints: (builder) => ({
    deadlinesPreviewAgain: builder.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: ['PreviewedPage'],
    }),
  }),
});

/** A function that makes the preview ask for its page again, after the instant in the browser's URL has changed. */
export function usePreviewAgain(): () => void {
  const [again] = api.useDeadlinesPreviewAgainMutation();
  return () => void again();
}

/**
 * Makes Strapi's preview ask for the page at the instant in the browser's URL, which it does not know by itself. The
 * response is right for that instant only, so it is not kept for the next preview.
 *
 * @returns whether Strapi's preview could be changed
 */
export function askWithInstant(): boolean {
  const instant = () => new URLSearchParams(window.location.search).get(AT) ?? undefined;
  return overrideEndpoint(adminApi, 'preview-instant', 'getPreviewUrl', (endpoint) => {
    const { query } = endpoint;
    endpoint.query = (args) => {
      const { config, ...asking } = query(args);
      return { ...asking, config: { ...config, params: { ...config?.params, at: instant() } } };
    };
    endpoint.providesTags = ['PreviewedPage'];
    endpoint.keepUnusedDataFor = 0;
  });
}
