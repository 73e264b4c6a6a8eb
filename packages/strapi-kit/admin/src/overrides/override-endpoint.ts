import { BROWSER_OVERRIDES, type BrowserOverrideName } from './list';

/** What the browser asks the server for an endpoint. */
interface Asking {
  url: string;
  config?: { params?: Record<string, unknown>; headers?: Record<string, string> };
}

/** What is used of a query of RTK Query, as it was defined. */
export interface Endpoint {
  query: (args: object) => Asking;
  /** Asks in its own way, in the place of `query`. */
  queryFn: (args: object, ...others: never[]) => Promise<{ data?: unknown }>;
  transformResponse?: (response: never, meta: never, args: never) => unknown;
  transformErrorResponse?: (error: never, meta: never, args: never) => unknown;
  invalidatesTags?: (result: unknown, error: unknown, args: object) => unknown[];
  /** What it does beside asking, such as showing what the answer is likely to be. */
  onQueryStarted?: unknown;
  providesTags?: string[];
  keepUnusedDataFor?: number;
}

interface Api {
  enhanceEndpoints(options: {
    endpoints: Record<string, (endpoint: Partial<Endpoint> | undefined) => void>;
  }): void;
}

/**
 * Changes an endpoint of Strapi's.
 *
 * @param api `adminApi`, whose type knows nothing of endpoints that others have added
 * @param asksBy how Strapi has defined it
 * @returns whether it was done; where Strapi has no such endpoint, a warning says what is missing
 */
export function overrideEndpoint(
  api: object,
  name: BrowserOverrideName,
  endpoint: string,
  adapt: (stock: Endpoint) => void,
  asksBy: 'query' | 'queryFn' = 'query'
): boolean {
  let isThere = false;
  const change = (stock: Partial<Endpoint> | undefined) => {
    isThere = typeof stock?.[asksBy] === 'function';
    if (isThere) adapt(stock as Endpoint);
  };
  (api as Api).enhanceEndpoints({ endpoints: { [endpoint]: change } });
  if (!isThere) warnOfMissing(name);
  return isThere;
}

/** Says on the console, the browser's only log, that Strapi is not as an override expects. */
export function warnOfMissing(name: BrowserOverrideName): void {
  const { by, of, why, without } = BROWSER_OVERRIDES[name];
  // eslint-disable-next-line no-console
  console.warn(`${by} expects ${of}, which is not there. It ${why}: ${without}`);
}
