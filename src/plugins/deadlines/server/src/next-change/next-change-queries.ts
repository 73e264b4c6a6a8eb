import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf } from '@guichet/strapi-kit';
import {
  compare,
  type FutureInstant,
  type Day,
  daysAt,
  type DeadlineModel,
  embargoAhead,
  type Model,
  notEnded,
  transitionsAhead,
} from '@guichet/time';
import { bindInstants, prefixed, SqlRenderer } from '../query/render-sql';
import { pluginConfig, service } from '../services';
import { publishedConditions } from '../related/published-conditions';

/** Returns one row, whose columns each hold a next change or NULL. */
interface BoundQuery {
  sql: string;
  /** The values to bind, in ms (UTC); `null`: the instant of the query. */
  instants: (number | null)[];
}

/**
 * The statements for the next change. Writing such a statement takes long. It stays valid until the next midnight
 * anywhere: until then the current days are the same, and only the instant differs. Its text stays the same even longer,
 * so that databases need not parse it again.
 */
export class NextChangeQueries {
  private readonly timezone: string;
  private readonly models: Model[];
  private readonly published;
  private readonly known = new WeakMap<Day[], BoundQuery | null>();

  /** @param version SQL that is selected as well, as `version` */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly version: string | null
  ) {
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
    const version = this.version === null ? [] : [`${this.version} AS version`];
    const { sql, instants } = bindInstants(`SELECT ${[...version, ...columns].join(', ')}`, collected);
    return { sql, instants: instants.map((bound) => (bound === instant ? null : bound)) };
  }

  /** One statement for each index that the database may have to search. */
  private firsts(model: Model, instant: number, collected: number[]): string[] {
    const first = aheadOf(model, instant, this.timezone).map((ahead) =>
      firstRow(this.strapi, model.uid, ahead, collected)
    );
    const cutOffs = model.deadline?.cutOffs
      ? [firstCutOff(this.strapi, model as DeadlineModel, { instant, timezone: this.timezone, collected })]
      : [];
    return [...first, ...cutOffs].flatMap((statement) =>
      this.published.get(model.uid)!.map((narrow) => narrow(statement.clone(), 'shown').toQuery())
    );
  }
}

/** Gathered states change when one of their sources does. A deadline is a transition. */
function aheadOf({ states, embargo }: Model, instant: number, timezone: string): FutureInstant[] {
  const transitions = states.flatMap((state) =>
    state.kind === 'dated' ? transitionsAhead(state.rule, instant, timezone) : []
  );
  return [...transitions, ...(embargo ? [embargoAhead(embargo, instant)] : [])];
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

/** Begins with the cut-offs that are ahead, in their order: the first one that counts is the answer. */
function firstCutOff(
  strapi: Core.Strapi,
  { uid, deadline }: DeadlineModel,
  { instant, timezone, collected }: { instant: number; timezone: string; collected: number[] }
) {
  const knex = knexOf(strapi);
  const { component, attribute, date } = deadline.cutOffs!;
  const { name, joinColumn, inverseJoinColumn, on } = metadataOf(strapi, uid).attributes[attribute]
    .joinTable!;
  const part = new SqlRenderer(strapi, component, 'part', collected);
  const shown = new SqlRenderer(strapi, uid, 'shown', collected);
  return knex({ part: metadataOf(strapi, component).tableName })
    .join({ link: name }, `link.${inverseJoinColumn.name}`, 'part.id')
    .where(prefixed('link', on))
    .join({ shown: metadataOf(strapi, uid).tableName }, 'shown.id', `link.${joinColumn.name}`)
    .select(knex.raw(`${part.at({ attribute: date })} AS next`))
    .whereRaw(part.condition(compare(date, '>', instant)))
    .whereRaw(shown.condition(notEnded(deadline, instant, timezone)))
    .orderBy('next')
    .limit(1);
}
