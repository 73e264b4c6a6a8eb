import type { Core } from '@strapi/strapi';

import { entityManagerOf, type QueryBuilder } from '../query-builder';
import type { OverrideName } from './list';
import { notAsExpected, override } from './override';

/**
 * Changes every query builder that Strapi makes (for the Document Service, populates, counts, relations) before it is
 * used.
 *
 * @param methods the builder's methods that are replaced
 * @returns whether it was done; see `override`
 */
export function adaptQueryBuilders(
  strapi: Core.Strapi,
  name: OverrideName,
  methods: (keyof QueryBuilder)[],
  adapt: (builder: QueryBuilder, uid: string) => void
): boolean {
  const problem = problemWithBuilders(strapi, methods);
  if (problem !== null) return notAsExpected(strapi, name, problem);
  return override(strapi, name, entityManagerOf(strapi), {
    createQueryBuilder: (create) => (uid) => {
      const builder = create(uid);
      adapt(builder, uid);
      return builder;
    },
  });
}

/** Checks a builder that Strapi makes. */
function problemWithBuilders(strapi: Core.Strapi, methods: (keyof QueryBuilder)[]): string | null {
  const manager = entityManagerOf(strapi);
  if (typeof manager?.createQueryBuilder !== 'function') return 'there is no createQueryBuilder';
  const [uid] = Object.keys(strapi.contentTypes);
  const builder: Partial<QueryBuilder> = manager.createQueryBuilder(uid) ?? {};
  const missing = methods.filter((method) => typeof builder[method] !== 'function');
  if (missing.length > 0) return `there is no ${missing.join(', ')}`;
  const { where, joins, select } = builder.state ?? {};
  return [where, joins, select].every(Array.isArray)
    ? null
    : 'its state has no lists where, joins and select';
}
