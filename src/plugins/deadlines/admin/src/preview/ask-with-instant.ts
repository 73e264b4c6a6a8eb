import { adminApi } from '@strapi/strapi/admin';

import { AT } from './address';

interface Asking {
  url: string;
  config: { params: Record<string, unknown> };
}

/** The part that we use of the endpoint from which Strapi's preview gets the URL of a page. */
interface Endpoint {
  query: (args: object) => Asking;
  providesTags?: string[];
  keepUnusedDataFor?: number;
}

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
 */
export function askWithInstant(): void {
  const instant = () => new URLSearchParams(window.location.search).get(AT) ?? undefined;
  const strapis = adminApi as unknown as {
    enhanceEndpoints(options: { endpoints: { getPreviewUrl: (endpoint: Endpoint) => void } }): void;
  };
  strapis.enhanceEndpoints({
    endpoints: {
      getPreviewUrl: (endpoint) => {
        const { query } = endpoint;
        endpoint.query = (args) => {
          const { config, ...asking } = query(args);
          return { ...asking, config: { ...config, params: { ...config.params, at: instant() } } };
        };
        endpoint.providesTags = ['PreviewedPage'];
        endpoint.keepUnusedDataFor = 0;
      },
    },
  });
}
