import type { Core } from '@strapi/strapi';

import { schemaOf, type Row, type Schema } from '@guichet/strapi-kit';
import {
  type DateRules,
  type Models,
  type Problem,
  problemsOf,
  readInstant,
  type EntryReader,
} from '@guichet/time';
import { isComputed } from '../schema/extend-schemas';
import { componentsOf, rowsWithPaths } from './rows-with-paths';

/** The rules for the entries of all types, from their opt-ins. */
export class AllDateRules {
  private readonly rules: Map<string, DateRules>;

  constructor(
    private readonly strapi: Core.Strapi,
    models: Models
  ) {
    this.rules = rulesOf(strapi, models);
  }

  /** A populate with what is needed to check a type's entry; `null` if there are no rules for it. */
  populate(uid: string): object | null {
    const inner = componentsOf(schemaOf(this.strapi, uid)).flatMap(({ name, uids, isZone }) => {
      const populates = uids.map((component) => this.populate(component));
      if (populates.every((populate) => populate === null)) return [];
      // All items of a dynamic zone, so that they keep their indexes.
      const on = uids.map((component, index) => [component, { populate: populates[index] ?? {} }]);
      return [[name, isZone ? { on: Object.fromEntries(on) } : { populate: populates[0] }]];
    });
    return inner.length > 0 || this.rules.has(uid) ? Object.fromEntries(inner) : null;
  }

  /** All problems of a row and of the components in it. */
  problems(uid: string, row: Row): Problem[] {
    return rowsWithPaths(this.strapi, uid, row).flatMap((pathed) => {
      const rules = this.rules.get(pathed.uid);
      return rules ? problemsOf(rules, readerOf(pathed.row), pathed.path) : [];
    });
  }
}

function rulesOf(strapi: Core.Strapi, models: Models): Map<string, DateRules> {
  const rules = new Map<string, DateRules>();
  for (const model of models.values()) {
    const { uid, states, timezone, deadline, notices } = model;
    rules.set(uid, {
      dates: datesOf(schemaOf(strapi, uid)),
      states: states.filter((state) => state.kind === 'dated'),
      timezone,
      ...(deadline?.cutOffs && { cutOffs: { ...deadline.cutOffs, until: deadline.until } }),
      ...(notices && { notices: { attribute: notices.attribute, state: STATE } }),
    });
  }
  for (const { notices } of models.values()) {
    // An entry without rules still makes its items be read.
    if (notices && !rules.has(notices.component)) rules.set(notices.component, NONE);
  }
  return rules;
}

const NONE: DateRules = { dates: [], states: [], timezone: null };

/** The attribute of a notice for its state. */
const STATE = 'state';

function datesOf({ attributes }: Schema): string[] {
  return Object.keys(attributes).filter(
    (name) => attributes[name].type === 'datetime' && !isComputed(attributes[name])
  );
}

function readerOf(row: Row): EntryReader {
  return {
    instant: (attribute) => readInstant(row[attribute]),
    text: (attribute) => (row[attribute] as string | null) ?? null,
    flag: (attribute) => row[attribute] === true,
    items: (attribute) => ((row[attribute] ?? []) as Row[]).map(readerOf),
  };
}
