import type { Core } from '@strapi/strapi';

import { entityManagerOf, type QueryBuilder } from '../query-builder';
import type { OverrideName } from './list';
import { notAsExpected, override } from './override';

/**
 * Changes every query builder that Strapi makes (those of the Document Service, of populates, of counts, of relations)
 * before anything is asked of it.
 *
 * @param methods those of a builder that are replaced
 * @returns whether it will; see `override`
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

/** Looks at a builder as Strapi makes it. */
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
