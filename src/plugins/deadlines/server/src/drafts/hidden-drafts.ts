import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf, typesWithDrafts, type QueryBuilder } from '@guichet/strapi-kit';
import type { Hiding } from '../query/hidden-rows';
import { service } from '../services';
import { DraftsRefused } from './refusal';

/**
 * Hides drafts from callers who may not read them, if they would be returned with something else: through types without
 * drafts, whose rows are related to drafts and to published rows. A statement that asks for drafts itself, such as the
 * ones that GraphQL makes for relations, is refused.
 */
export function hiddenDrafts(strapi: Core.Strapi): Hiding {
  const drafts = service(strapi, 'drafts');
  const uids = new Set(typesWithDrafts(strapi));
  const idsOf = (uid: string) => () => (drafts.areHidden(uid) ? idsOfDrafts(strapi, uid) : null);
  return {
    ids: new Map([...uids].map((uid) => [uid, idsOf(uid)])),
    setInOthers: 'published_at',
    reads: (builder, uid) => {
      // Components are hidden with their owner, which is visible, unless the query starts from the component.
      if (!uids.has(uid)) return builder.state.joins.length === 0;
      const asked = askedFor(builder);
      if (asked === 'drafts' && drafts.areHidden(uid)) throw new DraftsRefused(uid);
      return asked !== 'published' && !isRowItself(builder);
    },
    // Between two types with drafts, published rows are related to published rows only.
    relates: (owner) => !uids.has(owner),
  };
}

function idsOfDrafts(strapi: Core.Strapi, uid: string): string {
  return knexOf(strapi)(metadataOf(strapi, uid).tableName).select('id').whereNull('published_at').toQuery();
}

/** Whether the conditions of a statement select drafts, as Strapi writes them for a `status`. */
function askedFor({ state }: QueryBuilder): 'drafts' | 'published' | undefined {
  for (const { publishedAt } of flatten(state.where)) {
    const { $null, $notNull } = (publishedAt ?? {}) as { $null?: unknown; $notNull?: unknown };
    if ($notNull === true) return 'published';
    if ($null === true) return 'drafts';
  }
  return undefined;
}

type Condition = { publishedAt?: unknown; $and?: Condition[] };

function flatten(conditions: Condition[]): Condition[] {
  return conditions.flatMap((condition) => [condition, ...flatten(condition.$and ?? [])]);
}

/**
 * Whether the statement only reads the id of a row that it selects by id: GraphQL begins to load relations like this.
 */
function isRowItself({ state: { where, select } }: QueryBuilder): boolean {
  const [named, ...others] = where.map((condition) => Object.keys(condition));
  return others.length === 0 && named?.join() === 'id' && select.every((column) => column === 'id');
}
