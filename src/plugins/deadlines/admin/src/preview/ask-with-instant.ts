import { adminApi } from '@strapi/strapi/admin';

import { AT } from './address';

interface Asking {
  url: string;
  config: { params: Record<string, unknown> };
}

/** What we use of the endpoint by which Strapi's preview asks for the address of a page. */
interface Endpoint {
  query: (args: object) => Asking;
  serializeQueryArgs?: (options: { queryArgs: object }) => object;
}

/**
 * Lets Strapi's preview ask for the page as of the instant in the window's address: it knows of none by itself. The
 * instant is part of what the answer is kept under, so another one asks anew.
 */
export function askWithInstant(): void {
  const instant = () => new URLSearchParams(window.location.search).get(AT) ?? undefined;
  const api = adminApi as unknown as {
    enhanceEndpoints(options: { endpoints: { getPreviewUrl: (endpoint: Endpoint) => void } }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      getPreviewUrl: (endpoint) => {
        const { query } = endpoint;
        endpoint.query = (args) => {
          const { config, ...asking } = query(args);
          return { ...asking, config: { ...config, params: { ...config.params, at: instant() } } };
        };
        endpoint.serializeQueryArgs = ({ queryArgs }) => ({ ...queryArgs, at: instant() });
      },
    },
  });
}
