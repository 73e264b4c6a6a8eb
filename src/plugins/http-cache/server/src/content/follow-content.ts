import type { Core } from '@strapi/strapi';

import { databaseClient, type ContentChanges, type Tables } from '@guichet/strapi-kit';
import { tablesWritten } from '../domain/statement-tables';
import { CatalogueReader } from './catalogue';
import { ReadTracker } from './read-tracker';
import { WriteCount } from './write-count';
import { WriteFeed } from './write-feed';
import { PostgresSource } from './postgres-source';
import { SqliteSource } from './sqlite-source';
import { watchWrites, type Watcher } from './watch-writes';

export interface FollowedContent extends ContentChanges {
  /** Starts the write feed; resolves when it is connected, or cannot connect for now. */
  start: () => Promise<void>;
  stop: () => void;
}

/** @returns the service `plugin::http-cache.content` */
export function followContent({ strapi }: { strapi: Core.Strapi }): FollowedContent {
  const client = databaseClient(strapi);
  const writes = new WriteCount();
  const catalogue = new CatalogueReader(strapi);
  const reads = new ReadTracker(
    () => catalogue.current(),
    () => writes.generation()
  );
  const changed = (tables: Tables = 'any') => {
    // It may have been a table that is new.
    if (tables === 'any') void reads.outside(() => catalogue.read());
    writes.changed(tables);
  };
  const postgres = strapi.db.dialect.client === 'postgres' ? new PostgresSource(client, changed) : null;
  const feed = new WriteFeed(postgres ?? new SqliteSource(strapi, changed), (isConnected) =>
    reportFeed(strapi, isConnected)
  );

  client.on('query', ({ sql }) => reads.statement(sql));
  watchWrites(strapi, {
    written: (sql) => tablesWritten(sql, catalogue.current()),
    committed: changed,
    ...announcing(strapi, postgres),
  });
  return {
    generation: () => writes.generation(),
    onChange: (listener) => writes.onChange(listener),
    isCurrent: (dependencies) => writes.isCurrent(dependencies),
    changed,
    isConnected: () => feed.isConnected(),
    reconfirm: () => feed.reconfirm(),
    track: (work) => reads.track(work),
    soFar: () => reads.soFar(),
    depend: (dependencies) => reads.depend(dependencies),
    start: async () => {
      await catalogue.read();
      await feed.start();
    },
    stop: () => feed.stop(),
  };
}

/** SQLite itself tells the others that something was written. */
function announcing(
  { db, log }: Core.Strapi,
  postgres: PostgresSource | null
): Pick<Watcher, 'announce' | 'announceAlone'> {
  return {
    announce: async (transactor, tables) => postgres?.announce(transactor, tables),
    announceAlone: (tables) => {
      const sent = postgres?.announce(db.connection, tables);
      sent?.catch((error) => log.error(`http-cache: other instances were not notified of a write: ${error}`));
    },
  };
}

function reportFeed({ log }: Core.Strapi, isConnected: boolean): void {
  if (isConnected) log.info('http-cache: is notified of other instances’ writes again, and keeps answers');
  else log.warn('http-cache: is not notified of other instances’ writes, and keeps no answers until it is');
}
