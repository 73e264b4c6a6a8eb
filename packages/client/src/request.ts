import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';

import { refused, unsent } from './error.js';
import { queryString } from './query-string.js';
import type { paths } from './schema.js';

export interface Connection {
  /** The address of the CMS without the `/api`, for example `https://cms.example.org`. */
  baseUrl: string;
  /** An API token: for what the public may not read, and for `at`. */
  token?: string;
  /** Answer as if the clock showed that instant (ISO 8601). This needs a token with that permission. */
  at?: string | Date;
  /** Used instead of the global `fetch`. */
  fetch?: typeof globalThis.fetch;
}

export type Api<Paths extends object = paths> = FetchClient<Paths>;

/** Every path of the API, typed from its OpenAPI description. Requests carry the token and `at`. */
export function connect({ baseUrl, token, at, fetch }: Connection): Api {
  const asOf = at === undefined ? {} : { at };
  return createFetchClient<paths>({
    baseUrl: `${baseUrl.replace(/\/+$/, '')}/api`,
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    querySerializer: (query) => queryString({ ...query, ...asOf }),
    ...(fetch && { fetch }),
  });
}

/** Reads a path whose name is only known at run time, and returns its JSON. @throws GuichetError */
export type Read = (
  path: string,
  params: { path?: Record<string, string>; query?: object }
) => Promise<unknown>;

export function reader(api: Api, baseUrl: string): Read {
  const get = api.GET as unknown as (path: string, init: object) => Promise<FetchResult>;
  return async (path, params) => {
    // As text, so that an error about a body that is not JSON says more than the position where the parser stopped.
    const init = { params, parseAs: 'text' };
    const { data, error, response } = await get(path, init).catch((cause) => {
      throw unsent(`${baseUrl} (/api${path})`, cause);
    });
    const body = data === undefined ? undefined : json(data);
    if (body === undefined) throw refused(response, error);
    return body;
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface FetchResult {
  data?: string;
  error?: unknown;
  response: Response;
}
