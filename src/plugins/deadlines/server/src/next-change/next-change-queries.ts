import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf } from '@guichet/strapi-kit';
import {
  type FutureInstant,
  type Day,
  daysAt,
  deadlinesAhead,
  embargoAhead,
  type Model,
  transitionsAhead,
} from '@guichet/time';
import { bindInstants, SqlRenderer } from '../query/render-sql';
import { pluginConfig, service } from '../services';
import { publishedConditions } from '../related/published-conditions';

/** Returns one row, whose columns each hold a next change or NULL. */
interface BoundQuery {
  sql: string;
  /** The values to bind, in ms (UTC); `null`: the instant of the query. */
  instants: (number | null)[];
}

/**
 * The statements for the next change; one of them runs after every response. Writing such a statement takes long. It
 * stays valid until the next midnight anywhere: until then the current days are the same, and only the instant differs.
 * Its text stays the same even longer, so that databases need not parse it again.
 */
export class NextChangeQueries {
  private readonly timezone: string;
  private readonly models: Model[];
  private readonly published;
  private readonly known = new WeakMap<Day[], BoundQuery | null>();

  constructor(private readonly strapi: Core.Strapi) {
    this.timezone = pluginConfig(strapi).timezone;
    this.models = [...service(strapi, 'models').values()];
    this.published = new Map(this.models.map(({ uid }) => [uid, publishedConditions(strapi, uid)]));
  }

  /** @returns `null` if nothing can ever change */
  at(instant: number): BoundQuery | null {
    const days = daysAt(instant, this.timezone);
    const known = this.known.get(days);
    if (known !== undefined) return known;
    const written = this.write(instant);
    // Exactly at midnight, the instant and the start of a day cannot be told apart.
    if (!days.some(({ start }) => start === instant)) this.known.set(days, written);
    return written;
  }

  private write(instant: number): BoundQuery | null {
    const collected: number[] = [];
    const columns = this.models
      .flatMap((model) => this.firsts(model, instant, collected))
      .map((first, index) => `(${first}) AS change_${index}`);
    if (columns.length === 0) return null;
    const { sql, instants } = bindInstants(`SELECT ${columns.join(', ')}`, collected);
    return { sql, instants: instants.map((bound) => (bound === instant ? null : bound)) };
  }

  /** One statement for each index that the database may have to search. */
  private firsts(model: Model, instant: number, collected: number[]): string[] {
    return aheadOf(model, instant, this.timezone).flatMap((ahead) =>
      this.published
        .get(model.uid)!
        .map((narrow) => narrow(firstRow(this.strapi, model.uid, ahead, collected), 'shown').toQuery())
    );
  }
}

/** Gathered states change when one of their sources does. A deadline is a transition. */
function aheadOf({ states, deadline, embargo }: Model, instant: number, timezone: string): FutureInstant[] {
  const transitions = states.flatMap((state) =>
    state.kind === 'dated' ? transitionsAhead(state.rule, instant, timezone) : []
  );
  const deadlines = deadline
    ? deadlinesAhead(deadline, instant, timezone).filter(({ at }) => 'dates' in at)
    : [];
  return [...transitions, ...deadlines, ...(embargo ? [embargoAhead(embargo, instant)] : [])];
}

function firstRow(strapi: Core.Strapi, uid: string, { when, at }: FutureInstant, collected: number[]) {
  const knex = knexOf(strapi);
  const sql = new SqlRenderer(strapi, uid, 'shown', collected);
  return knex({ shown: metadataOf(strapi, uid).tableName })
    .select(knex.raw(`${sql.at(at)} AS next`))
    .whereRaw(sql.condition(when))
    .orderBy('next')
    .limit(1);
}
