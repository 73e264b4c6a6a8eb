import { type LifecycleEvent, sayParts } from '@guichet/strapi-kit';
import type { QueryContext } from './context';
import type { Plan } from './plan';
import { partsToCount, wherePaged } from './parts';
import { planQuery } from './plan-query';
import { computeResults } from './results';
import { Rewrites } from './rewrites';
import { rewriteWhere } from './where';

/** Makes the context of a query that starts now; `null` if its model is none of this plugin's concern. */
export type OpenContext = (uid: string) => QueryContext | null;

/**
 * The one place that every read of Strapi passes through: REST, GraphQL at every depth, the Document Service, the
 * content-manager and webhooks all end in the database layer's findOne, findMany and count.
 */
export function createSubscriber(openContext: OpenContext) {
  const rewrites = new Rewrites();

  const beforeRead = async ({ action, model, params, state }: LifecycleEvent) => {
    const context = openContext(model.uid);
    if (!context) return;
    const asked = rewrites.asked(params);
    const planned = await planQuery(model.uid, asked, context);
    if (action === 'beforeFindMany')
      planned.params = { ...planned.params, where: wherePaged(model.uid, planned.params, context.strapi) };
    rewrites.put(params, asked, planned.params);
    state.deadlines = { context, plan: planned.plan };
  };

  const afterRead = async ({ model, result, state }: LifecycleEvent) => {
    const read = state.deadlines as { context: QueryContext; plan: Plan } | undefined;
    if (read) await computeResults(model.uid, result, read.plan, read.context);
  };

  /** Only conditions matter here. A `filters` function is left alone: a read of the same page may need it. */
  const beforeConditional = async ({ action, model, params }: LifecycleEvent) => {
    const context = openContext(model.uid);
    if (!context) return;
    const asked = rewrites.asked(params);
    const where = await rewriteWhere(model.uid, asked.where, context);
    rewrites.put(params, asked, { where });
    if (action === 'beforeCount') sayParts(where, partsToCount(model.uid, where, context.strapi));
  };

  return {
    beforeFindOne: beforeRead,
    beforeFindMany: beforeRead,
    afterFindOne: afterRead,
    afterFindMany: afterRead,
    beforeCount: beforeConditional,
    beforeUpdate: beforeConditional,
    beforeUpdateMany: beforeConditional,
    beforeDelete: beforeConditional,
    beforeDeleteMany: beforeConditional,
  };
}
