import type { Core } from '@strapi/strapi';

import { entityManagerOf, type KnexQuery, type QueryBuilder } from '@guichet/strapi-kit';

/** Lets `change` alter the statements of all query builders, as Strapi has made them. */
export function changeStatements(
  strapi: Core.Strapi,
  change: (statement: KnexQuery, builder: QueryBuilder) => KnexQuery
): void {
  const manager = entityManagerOf(strapi);
  const create = manager.createQueryBuilder.bind(manager);
  manager.createQueryBuilder = (uid) => {
    const builder = create(uid);
    const getKnexQuery = builder.getKnexQuery.bind(builder);
    builder.getKnexQuery = () => change(getKnexQuery(), builder);
    return builder;
  };
}
