import type { components, paths } from './schema.js';

/** A path with a GET, and the JSON that it returns. */
type GetOperation<Json> = { get: { responses: { 200: { content: { 'application/json': Json } } } } };

type Body<Path, Paths> = Path extends keyof Paths
  ? Paths[Path] extends GetOperation<infer Json>
    ? Json
    : never
  : never;

type ListBody = { data: unknown[]; meta: { pagination: unknown } };

/**
 * The types that can be listed, by their names in URLs: `calls`, `events`, …
 *
 * @typeParam Paths as openapi-typescript makes them from the description of the API; by default those of Guichet's own
 */
export type Resource<Paths = paths> = {
  [Path in keyof Paths]: Path extends `/${infer Name}`
    ? Paths[Path] extends GetOperation<ListBody>
      ? Name
      : never
    : never;
}[keyof Paths];

/** An entry with everything that it can have. Relations, components and files are present if they are populated. */
export type Entry<Name extends Resource<Paths>, Paths = paths> =
  Body<`/${Name}`, Paths> extends { data: (infer Item)[] } ? Item : never;

/** The types that have states. */
export type StatefulResource<Paths = paths> = {
  [Name in Resource<Paths>]: `/${Name}/{slug}/state` extends keyof Paths ? Name : never;
}[Resource<Paths>];

/**
 * The states of an entry, what they are computed from, and the server's instant at which they are right (ISO 8601,
 * UTC).
 */
export type StateAnswer<Name extends StatefulResource<Paths>, Paths = paths> = Body<
  `/${Name}/{slug}/state`,
  Paths
>;

/** Pagination by pages, with the total. */
export type PagePagination = Required<components['schemas']['PagePagination']>;
export type OffsetPagination = Required<components['schemas']['OffsetPagination']>;

export interface List<Item, Pagination = PagePagination> {
  data: Item[];
  meta: { pagination: Pagination };
}
