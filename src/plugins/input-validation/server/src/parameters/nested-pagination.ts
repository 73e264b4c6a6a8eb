import type { Core } from '@strapi/strapi';

import { expectMethods, graphqlOf, override, type Params, type ResolverBuilders } from '@guichet/strapi-kit';

/** The pagination of a nested list that has none. */
const ALL = Object.freeze({});

/**
 * Two things about pages in GraphQL. Has to run before the GraphQL plugin starts.
 *
 * `pagination: null` is treated as none, like `filters: null`. Clients send it if they have none themselves, and
 * Strapi's builders would fail on it.
 *
 * A nested list without a page is answered whole, the way REST populates it. Strapi would leave out all but the first
 * 25, and nothing would tell, because nested connections have no page information either. Lists of `Query` keep their
 * page.
 */
export function paginateGraphql(strapi: Core.Strapi): void {
  const builders = graphqlOf(strapi)?.builders;
  if (!builders) return;
  override(strapi, 'nested-lists', builders.utils, {
    transformArgs:
      (transformArgs) =>
      ({ pagination, ...args }, options) =>
        pagination === ALL
          ? transformArgs(args, { ...options, usePagination: false })
          : transformArgs({ ...args, pagination: pagination ?? undefined }, options),
  });
  override(strapi, 'nested-lists', builders, {
    new: (make) => (name, registry) => answeringWhole(strapi, make(name, registry)),
  });
}

/** The builders of a schema. Nested lists are whole unless they are paginated. */
function answeringWhole(strapi: Core.Strapi, made: ResolverBuilders): ResolverBuilders {
  const nested = ['buildAssociationResolver', 'buildComponentResolver'] as const;
  expectMethods(strapi, 'nested-lists', made, [...nested]);
  for (const name of nested) {
    const build = made[name];
    made[name] = (options) => {
      const resolve = build(options);
      return (parent, args, ...rest) =>
        resolve(parent, asksForPage(args) ? args : { ...args, pagination: ALL }, ...rest);
    };
  }
  return made;
}

/** Strapi's schema fills in an empty object if there is no pagination. */
function asksForPage({ pagination }: Params): boolean {
  return Object.keys(pagination ?? {}).length > 0;
}
