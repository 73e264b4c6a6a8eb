import type { Core } from '@strapi/strapi';

import type { Ahead } from '../domain/ahead';
import { deadlinesAhead } from '../domain/deadline';
import { embargoAhead } from '../domain/embargo';
import { transitionsAhead } from '../domain/rule-condition';
import { earliest } from '../domain/window';
import { toMilliseconds } from '../query/facts';
import { SqlRenderer } from '../query/render-sql';
import type { Model } from '../schema/model';
import { knexOf, metadataOf } from '../strapi-seam';
import { pluginConfig, service } from '../services';
import { publishedRows } from './published-rows';

/** Says how long what the public is shown stays as it is, if nothing is written. */
export interface Horizon {
  /**
   * The first instant after `instant` at which the clock alone changes anything that is published: a state, a next
   * deadline, or an embargo that ends. Embargoes hide nothing here, so it may be one that the public cannot see.
   *
   * One statement, on a connection of its own: not to be called inside of a transaction, where SQLite has no other.
   *
   * @param instant ms (UTC)
   * @returns ms (UTC), `null` when nothing lies ahead
   */
  nextChange: (instant: number) => Promise<number | null>;
}

/** @returns the service `plugin::deadlines.horizon` */
export function createHorizon({ strapi }: { strapi: Core.Strapi }): Horizon {
  const { timezone } = pluginConfig(strapi);
  const models = [...service(strapi, 'models').values()];
  const published = new Map(models.map(({ uid }) => [uid, publishedRows(strapi, uid)]));

  /** One statement for each index that the database may have to look into. */
  const firsts = (model: Model, instant: number): string[] =>
    aheadOf(model, instant, timezone).flatMap((ahead) =>
      published.get(model.uid)!.map((narrow) => narrow(firstRow(strapi, model.uid, ahead), 'shown').toQuery())
    );

  return {
    nextChange: async (instant) => {
      const knex = knexOf(strapi);
      const columns = models.flatMap((model) => firsts(model, instant));
      if (columns.length === 0) return null;
      const [row] = await knex.select(columns.map((sql, index) => knex.raw(`(${sql}) AS change_${index}`)));
      return earliest(Object.values(row as object).map(toMilliseconds));
    },
  };
}

/** Gathered states change when one that they are gathered from does; a window's end is one of its transitions. */
function aheadOf({ states, deadline, embargo }: Model, instant: number, timezone: string): Ahead[] {
  const transitions = states.flatMap((state) =>
    state.kind === 'window' ? transitionsAhead(state.rule, instant, timezone) : []
  );
  const deadlines = deadline
    ? deadlinesAhead(deadline.state.rule, deadline.cutOffs, instant, timezone).filter(
        ({ at }) => 'dates' in at
      )
    : [];
  return [...transitions, ...deadlines, ...(embargo ? [embargoAhead(embargo, instant)] : [])];
}

function firstRow(strapi: Core.Strapi, uid: string, { when, at }: Ahead) {
  const knex = knexOf(strapi);
  const sql = new SqlRenderer(strapi, uid, 'shown');
  return knex({ shown: metadataOf(strapi, uid).tableName })
    .select(knex.raw(`${sql.at(at)} AS next`))
    .whereRaw(sql.condition(when))
    .orderBy('next')
    .limit(1);
}
