export { createClient, type Client, type ClientOptions, type JsonLd, type JsonLdList } from './client.js';
export { GuichetError } from './error.js';
export type { Answered } from './answered.js';
export type { EntryQuery, Filters, ListQuery, Populate } from './query.js';
export type { Entry, List, PagePagination, Resource, StateAnswer, StatefulResource } from './resources.js';
export type { components, paths } from './schema.js';
