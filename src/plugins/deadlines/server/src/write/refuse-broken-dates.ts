import type { Core, Modules } from '@strapi/strapi';

import { validationError } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';
import { problemRefusal, zoneOf } from '../refusals';
import { AllDateRules } from './date-rules';
import { isPublished, isWrite, writtenRows } from './written-rows';

type Middleware = Modules.Documents.Middleware.Middleware;

/**
 * Refuses to publish an entry whose dates or zone break a rule, by whatever action and through whatever API. It checks
 * what was written, in the transaction that writes it, rather than what was sent: a publication sends nothing. Drafts may
 * be incomplete.
 *
 * @throws ValidationError (400) with every problem, its attribute and its remedy
 */
export function refuseBrokenDates(strapi: Core.Strapi, models: Models): Middleware {
  const rules = new AllDateRules(strapi, models);
  return async (context, next) => {
    const { uid } = context;
    const populate = isWrite(context.action) ? rules.populate(uid) : null;
    if (!populate) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const published = (await writtenRows(strapi, uid, result, populate)).filter(isPublished);
      const problems = published.flatMap((row) => {
        const zone = zoneOf(strapi, models.get(uid), row);
        return rules.problems(uid, row).map((problem) => problemRefusal(problem, zone));
      });
      // The locales of an entry share their dates, and so their problems.
      const distinct = new Map(problems.map((problem) => [problem.message, problem]));
      if (distinct.size > 0) throw validationError(...distinct.values());
      return result;
    });
  };
}
