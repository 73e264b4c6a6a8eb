import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';

import { refused, unsent } from './error.js';
import { queryString } from './query-string.js';
import type { paths } from './schema.js';

export interface Connection {
  /** The address of the CMS without the `/api`, as `https://cms.example.org`. */
  baseUrl: string;
  /** An API token: for what the public may not read, and for `at`. */
  token?: string;
  /** Answers as the clock of that instant would (ISO 8601); needs a token that grants it. */
  at?: string | Date;
  /** In place of the global one. */
  fetch?: typeof globalThis.fetch;
}

export type Api = FetchClient<paths>;

/** Every path of the API, typed by its description; requests carry the token and are as of the instant. */
export function connect({ baseUrl, token, at, fetch }: Connection): Api {
  const asOf = at === undefined ? {} : { at };
  return createFetchClient<paths>({
    baseUrl: `${baseUrl.replace(/\/+$/, '')}/api`,
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    querySerializer: (query) => queryString({ ...query, ...asOf }),
    ...(fetch && { fetch }),
  });
}

/** Reads a path whose name is known at run time only; answers its JSON. @throws GuichetError */
export type Read = (
  path: string,
  params: { path?: Record<string, string>; query?: object }
) => Promise<unknown>;

export function reader(api: Api, baseUrl: string): Read {
  const get = api.GET as unknown as (path: string, init: object) => Promise<FetchResult>;
  return async (path, params) => {
    // As text: of what is no JSON, the caller is told more than where in it a parser stopped.
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
