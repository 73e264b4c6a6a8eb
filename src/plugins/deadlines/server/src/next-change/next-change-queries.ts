import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf } from '@guichet/strapi-kit';
import {
  compare,
  type FutureInstant,
  type Day,
  daysAt,
  type DeadlineModel,
  type Model,
  notEnded,
} from '@guichet/time';
import { bindInstants, prefixed, SqlRenderer } from '../query/render-sql';
import { pluginConfig, service } from '../services';
import { publishedConditions, type Statement } from '../related/published-conditions';
import { instantsOf, type Instants } from './instants';

/** Returns one row, whose columns `change_0`, `change_1`, … each hold a next change or NULL. */
interface BoundQuery {
  sql: string;
  /** For each of these columns, the tables whose rows change then, in lower case. */
  tables: string[][];
  /** The values to bind, in ms (UTC); `null`: the instant of the query. */
  instants: (number | null)[];
}

interface First {
  sql: string;
  tables: string[];
}

/**
 * The statements for the next change. Writing such a statement takes long. It stays valid until the next midnight
 * anywhere: until then the current days are the same, and only the instant differs. Its text stays the same even longer,
 * so that databases need not parse it again.
 */
export class NextChangeQueries {
  private readonly timezone: string;
  private readonly withCutOffs: DeadlineModel[];
  private readonly instants: Instants[];
  private known = new WeakMap<Day[], BoundQuery | null>();

  /** @param version SQL that is selected as well, as `version` */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly version: string | null
  ) {
    this.timezone = pluginConfig(strapi).timezone;
    this.withCutOffs = [...service(strapi, 'models').values()].filter(hasCutOffs);
    this.instants = instantsOf(strapi);
  }

  /** From now on, the next change can also be one of these. */
  add(instants: Instants): void {
    this.instants.push(instants);
    this.known = new WeakMap();
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
    const firsts = [...this.firstRows(instant, collected), ...this.firstCutOffs(instant, collected)];
    if (firsts.length === 0) return null;
    const columns = firsts.map(({ sql }, index) => `(${sql}) AS change_${index}`);
    const version = this.version === null ? [] : [`${this.version} AS version`];
    const { sql, instants } = bindInstants(`SELECT ${[...version, ...columns].join(', ')}`, collected);
    return {
      sql,
      tables: firsts.map(({ tables }) => tables),
      instants: instants.map((bound) => (bound === instant ? null : bound)),
    };
  }

  private firstRows(instant: number, collected: number[]): First[] {
    return this.instants.flatMap(({ uid, ahead }) =>
      ahead(instant, this.timezone).flatMap((one) =>
        this.published(uid, firstRow(this.strapi, uid, one, collected), [uid])
      )
    );
  }

  private firstCutOffs(instant: number, collected: number[]): First[] {
    const { strapi, timezone } = this;
    return this.withCutOffs.flatMap((model) =>
      this.published(model.uid, firstCutOff(strapi, model, { instant, timezone, collected }), [
        model.uid,
        model.deadline.cutOffs!.component,
      ])
    );
  }

  /** @param shown the types whose rows change then */
  private published(uid: string, statement: Statement, shown: string[]): First[] {
    return publishedConditions(this.strapi, uid).map((narrow) => ({
      sql: narrow(statement.clone(), 'shown').toQuery(),
      tables: shown.map((each) => metadataOf(this.strapi, each).tableName.toLowerCase()),
    }));
  }
}

function hasCutOffs(model: Model): model is DeadlineModel {
  return Boolean(model.deadline?.cutOffs);
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
