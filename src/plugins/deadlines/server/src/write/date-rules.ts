import type { Core } from '@strapi/strapi';

import { problemsOf, type DateRules, type Problem } from '../domain/problems';
import { readInstant } from '../domain/instant';
import { isComputed } from '../schema/extend-schemas';
import type { Models } from '../schema/model';
import { schemaOf, type Row, type Schema } from '../strapi-seam';
import { componentsOf, partsOf } from './parts';

/** What the entries of all types have to follow, read from their opt-ins. */
export class AllDateRules {
  private readonly rules: Map<string, DateRules>;

  constructor(
    private readonly strapi: Core.Strapi,
    models: Models
  ) {
    this.rules = rulesOf(strapi, models);
  }

  /** What has to be read of a type's entry to check it; `null` when nothing of it has to follow a rule. */
  populate(uid: string): object | null {
    const inner = componentsOf(schemaOf(this.strapi, uid)).flatMap(({ name, uids, isZone }) => {
      const populates = uids.map((component) => this.populate(component));
      if (populates.every((populate) => populate === null)) return [];
      // All of a dynamic zone, so that its items keep their numbers.
      const on = uids.map((component, index) => [component, { populate: populates[index] ?? {} }]);
      return [[name, isZone ? { on: Object.fromEntries(on) } : { populate: populates[0] }]];
    });
    return inner.length > 0 || this.rules.has(uid) ? Object.fromEntries(inner) : null;
  }

  /** Everything that a row and the components in it break. */
  problems(uid: string, row: Row): Problem[] {
    return partsOf(this.strapi, uid, row).flatMap((part) => {
      const rules = this.rules.get(part.uid);
      return rules ? problemsOf(rules, valuesOf(part.row), part.path) : [];
    });
  }
}

/** A component that did not opt in follows the rules for the dates that a type takes its cut-offs from. */
function rulesOf(strapi: Core.Strapi, models: Models): Map<string, DateRules> {
  const rules = new Map<string, DateRules>();
  for (const { uid, states, timezone } of models.values()) {
    const windows = states.filter((state) => state.kind === 'window');
    rules.set(uid, { dates: datesOf(schemaOf(strapi, uid)), windows, timezone });
  }
  for (const { deadline } of models.values()) {
    if (!deadline?.cutOffs) continue;
    const { component, date } = deadline.cutOffs;
    if (models.has(component)) continue;
    const dates = [...(rules.get(component)?.dates ?? []), date];
    rules.set(component, { dates, windows: [], timezone: null });
  }
  return rules;
}

function datesOf({ attributes }: Schema): string[] {
  return Object.keys(attributes).filter(
    (name) => attributes[name].type === 'datetime' && !isComputed(attributes[name])
  );
}

function valuesOf(row: Row) {
  return {
    instant: (attribute: string) => readInstant(row[attribute]),
    text: (attribute: string) => (row[attribute] as string | null) ?? null,
    flag: (attribute: string) => row[attribute] === true,
  };
}
