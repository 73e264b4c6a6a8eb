import type { components, paths } from './schema.js';

/** A path that is read, with the JSON that it answers. */
type GetOperation<Json> = { get: { responses: { 200: { content: { 'application/json': Json } } } } };

type Body<Path> = Path extends keyof paths
  ? paths[Path] extends GetOperation<infer Json>
    ? Json
    : never
  : never;

type ListBody = { data: unknown[]; meta: { pagination: unknown } };

/** What can be listed, by its name in addresses: `calls`, `events`, … */
export type Resource = {
  [Path in keyof paths]: Path extends `/${infer Name}`
    ? paths[Path] extends GetOperation<ListBody>
      ? Name
      : never
    : never;
}[keyof paths];

/** An entry with everything that it may have; relations, components and files are there when they are populated. */
export type Entry<Name extends Resource> = Body<`/${Name}`> extends { data: (infer Item)[] } ? Item : never;

/** What the clock says something of. */
export type StatefulResource = {
  [Name in Resource]: `/${Name}/{slug}/state` extends keyof paths ? Name : never;
}[Resource];

/** The state of an entry, what it comes from, and the server's instant for which that is right (ISO 8601, UTC). */
export type StateAnswer<Name extends StatefulResource> = Body<`/${Name}/{slug}/state`>;

/** By pages, with the total. */
export type PagePagination = Required<components['schemas']['PagePagination']>;
export type OffsetPagination = Required<components['schemas']['OffsetPagination']>;

export interface List<Item, Pagination = PagePagination> {
  data: Item[];
  meta: { pagination: Pagination };
}
