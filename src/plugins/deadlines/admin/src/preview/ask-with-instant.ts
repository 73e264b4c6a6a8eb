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

/** What has the preview ask for its page anew, once the instant in the window's address is another one. */
export function usePreviewAgain(): () => void {
  const [again] = api.useDeadlinesPreviewAgainMutation();
  return () => void again();
}

/**
 * Lets Strapi's preview ask for the page as of the instant in the window's address: it knows of none by itself. What is
 * answered is right for that instant only, so it is not kept for the next preview.
 *
 * @returns whether Strapi's preview could be changed so
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
