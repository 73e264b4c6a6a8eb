import type { Core } from '@strapi/strapi';

import { representativeRows } from '@guichet/strapi-kit';
import type { Timeline } from '@guichet/time';
import type { StateContext } from '../query/context';
import { pluginConfig, service } from '../services';
import { levelSql, type LevelSql } from './level-sql';
import { itemLevels, type ItemLevels, type ItemPath } from './item-levels';
import { readTimelines } from './read-timelines';

/**
 * The levels of published documents, for the database to find those that differ from the known levels. See
 * docs/glossary.md#words.
 */
export interface Levels {
  /** SQL that says: the row of `uid` with this `alias` is a document's representative row. */
  isRepresentative: (uid: string, alias: string) => Promise<string>;
  /**
   * SQL for the levels of rows with this `alias` at an instant, by name. Reads what gathered states are gathered from.
   *
   * @param names states of the type, or the attribute of its embargo
   * @param instant ms (UTC)
   */
  sql: (uid: string, names: string[], alias: string, instant: number) => Promise<Record<string, LevelSql>>;
  /** What the clock does to some documents, read together. Ignores embargoes. */
  timelines: (uid: string, documentIds: string[]) => Promise<Timeline[]>;
  /** What the clock does to the items of rows in an attribute, by the row's id. */
  items: (uid: string, path: ItemPath, rowIds: number[]) => Promise<Map<number, ItemLevels[]>>;
}

/** @returns the service `plugin::deadlines.levels` */
export function createLevels({ strapi }: { strapi: Core.Strapi }): Levels {
  const modelOf = (uid: string) => service(strapi, 'models').get(uid)!;
  const contextAt = (instant: number): StateContext => {
    return { strapi, instant, defaultZone: pluginConfig(strapi).timezone };
  };
  return {
    isRepresentative: async (uid, alias) => (await representativeRows(strapi)).condition(uid, alias),
    sql: async (uid, names, alias, instant) => {
      const levels: Record<string, LevelSql> = {};
      for (const name of names) levels[name] = await levelSql(modelOf(uid), name, alias, contextAt(instant));
      return levels;
    },
    timelines: async (uid, documentIds) => {
      const context = contextAt(service(strapi, 'clock').now());
      return readTimelines(modelOf(uid), documentIds, await representativeRows(strapi), context);
    },
    items: (uid, path, rowIds) => {
      const context = contextAt(service(strapi, 'clock').now());
      return itemLevels(uid, modelOf(path.component), path, rowIds, context);
    },
  };
}
