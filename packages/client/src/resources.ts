import type { components, paths } from './schema.js';

/** A path with a GET, and the JSON that it returns. */
type GetOperation<Json> = { get: { responses: { 200: { content: { 'application/json': Json } } } } };

type Body<Path> = Path extends keyof paths
  ? paths[Path] extends GetOperation<infer Json>
    ? Json
    : never
  : never;

type ListBody = { data: unknown[]; meta: { pagination: unknown } };

/** The types that can be listed, by their names in URLs: `calls`, `events`, … */
export type Resource = {
  [Path in keyof paths]: Path extends `/${infer Name}`
    ? paths[Path] extends GetOperation<ListBody>
      ? Name
      : never
    : never;
}[keyof paths];

/** An entry with everything that it can have. Relations, components and files are present if they are populated. */
export type Entry<Name extends Resource> = Body<`/${Name}`> extends { data: (infer Item)[] } ? Item : never;

/** The types that have states. */
export type StatefulResource = {
  [Name in Resource]: `/${Name}/{slug}/state` extends keyof paths ? Name : never;
}[Resource];

/**
 * The states of an entry, what they are computed from, and the server's instant at which they are right (ISO 8601,
 * UTC).
 */
export type StateAnswer<Name extends StatefulResource> = Body<`/${Name}/{slug}/state`>;

/** Pagination by pages, with the total. */
export type PagePagination = Required<components['schemas']['PagePagination']>;
export type OffsetPagination = Required<components['schemas']['OffsetPagination']>;

export interface List<Item, Pagination = PagePagination> {
  data: Item[];
  meta: { pagination: Pagination };
}
