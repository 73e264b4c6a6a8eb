import { adminApi } from '@strapi/strapi/admin';

import { AT } from './address';

interface Asking {
  url: string;
  config: { params: Record<string, unknown> };
}

/** What we use of the endpoint by which Strapi's preview asks for the address of a page. */
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

/** What has the preview ask for its page anew, once the instant in the window's address is another one. */
export function usePreviewAgain(): () => void {
  const [again] = api.useDeadlinesPreviewAgainMutation();
  return () => void again();
}

/**
 * Lets Strapi's preview ask for the page as of the instant in the window's address: it knows of none by itself. What is
 * answered is right for that instant only, so it is not kept for the next preview.
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
