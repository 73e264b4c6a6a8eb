import type { Answered } from './answered.js';
import { GuichetError } from './error.js';
import type { AllQuery, EntryQuery, ListQuery } from './query.js';
import { connect, reader, type Api, type Connection, type Read } from './request.js';
import type {
  Entry,
  List,
  OffsetPagination,
  PagePagination,
  Resource,
  StateAnswer,
  StatefulResource,
} from './resources.js';
import type { paths } from './schema.js';

export interface ClientOptions extends Connection {
  /** The language of all responses, unless a query names another. */
  locale?: string;
}

type PaginationOf<Query> = Query extends { pagination: { start: number } | { limit: number } }
  ? OffsetPagination
  : PagePagination;

export type JsonLd = Record<string, unknown>;

/** schema.org's `ItemList`; the parts of it that say which entry is where. */
export interface JsonLdList extends JsonLd {
  itemListElement: { /** The documentId. */ identifier: string; item: JsonLd }[];
}

/**
 * Every method rejects with a GuichetError if the server refuses or cannot be reached.
 *
 * @typeParam Paths of the API, as openapi-typescript makes them from its description; by default those of Guichet's own
 */
export interface Client<Paths extends object = paths> {
  /** A page of a list. */
  list<Name extends Resource<Paths>, const Query extends ListQuery<Entry<Name, Paths>>>(
    resource: Name,
    query?: Query
  ): Promise<List<Answered<Entry<Name, Paths>, Query>, PaginationOf<Query>>>;
  /** Every entry of a list, read page by page while you iterate. */
  all<Name extends Resource<Paths>, const Query extends AllQuery<Entry<Name, Paths>>>(
    resource: Name,
    query?: Query
  ): AsyncGenerator<Answered<Entry<Name, Paths>, Query>, void>;
  /** An entry by its slug or documentId; `null` if there is none, or none in that language. */
  find<Name extends Resource<Paths>, const Query extends EntryQuery<Entry<Name, Paths>>>(
    resource: Name,
    name: string,
    query?: Query
  ): Promise<Answered<Entry<Name, Paths>, Query> | null>;
  /** The states of an entry, by its slug or documentId; never from a cache. */
  state<Name extends StatefulResource<Paths>>(
    resource: Name,
    name: string,
    query?: { locale?: string }
  ): Promise<StateAnswer<Name, Paths>>;
  /** An entry as JSON-LD for search engines, by its slug; `null` if there is none. */
  jsonLd(resource: Resource<Paths>, slug: string, query?: { locale?: string }): Promise<JsonLd | null>;
  /** Up to a hundred entries as JSON-LD for search engines, chosen by `filters`. */
  jsonLdList(resource: Resource<Paths>, query?: { locale?: string; filters?: object }): Promise<JsonLdList>;
  /**
   * All paths of the API, typed from its OpenAPI description, with openapi-fetch:
   * `api.POST('/calls/{documentId}/actions/close', …)`.
   */
  api: Api<Paths>;
}

/**
 * A client for a Guichet, or for another Strapi with its plugins.
 *
 * @throws TypeError for an `at` without a token
 */
export function createClient<Paths extends object = paths>(options: ClientOptions): Client<Paths> {
  const { baseUrl, token, at, locale } = options;
  if (at !== undefined && !token) {
    throw new TypeError(`at is ${String(at)}: at needs a token, so set token too`);
  }
  const api = connect(options);
  const read = reader(api, baseUrl);
  const inLanguage = (query?: object) => ({ ...(locale && { locale }), ...query });
  const reading = {
    api,
    list: (resource: string, query?: object) => read(`/${resource}`, { query: inLanguage(query) }),
    all: (resource: string, query?: AllQuery<object>) => everyPage(read, resource, inLanguage(query)),
    find: (resource: string, name: string, query?: object) => find(read, resource, name, inLanguage(query)),
    state: (resource: string, slug: string, query?: object) =>
      read(`/${resource}/{slug}/state`, { path: { slug }, query: inLanguage(query) }),
    jsonLd: (resource: string, slug: string, query?: object) =>
      unless([404, 410], read(`/${resource}/{slug}.jsonld`, { path: { slug }, query: inLanguage(query) })),
    jsonLdList: (resource: string, query?: object) =>
      read(`/${resource}.jsonld`, { query: inLanguage(query) }),
  };
  // Responses have the types of the OpenAPI description; a test checks that they agree.
  return reading as unknown as Client<Paths>;
}

/** The most that Strapi's default settings allow. A server that gives fewer says so in its response. */
const PAGE_SIZE = 100;

async function* everyPage(read: Read, resource: string, query: AllQuery<object>) {
  // Entries that sort equal could otherwise appear on two pages, or on none.
  const sort = [query.sort ?? [], 'id'].flat();
  for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
    const asked = { ...query, sort, pagination: { page, pageSize: PAGE_SIZE } };
    const answer = (await read(`/${resource}`, { query: asked })) as List<unknown>;
    yield* answer.data;
    ({ pageCount } = answer.meta.pagination);
  }
}

/** The format of Strapi's documentIds. */
const DOCUMENT_ID = /^[a-z][a-z0-9]{23}$/;

async function find(read: Read, resource: string, name: string, query: object): Promise<unknown> {
  const bySlug = { ...query, filters: { slug: name }, pagination: { pageSize: 1 } };
  const first = async () =>
    ((await read(`/${resource}`, { query: bySlug })) as List<unknown>).data[0] ?? null;
  if (!DOCUMENT_ID.test(name)) return first();
  const entry = await unless([404], read(`/${resource}/{documentId}`, { path: { documentId: name }, query }));
  if (entry) return (entry as { data: unknown }).data;
  // A slug may look like a documentId as well. A type without slugs answers 400.
  return unless([400], first());
}

async function unless(statuses: number[], answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GuichetError && statuses.includes(error.status!)) return null;
    throw error;
  }
}
