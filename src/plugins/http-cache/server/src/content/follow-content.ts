import type { Core } from '@strapi/strapi';

import { databaseClient, type ContentChanges } from '@guichet/strapi-kit';
import { createContent } from './content';
import { WriteFeed, type WriteSource } from './write-feed';
import { PostgresSource } from './postgres-source';
import { SqliteSource } from './sqlite-source';
import { watchWrites } from './watch-writes';

export interface FollowedContent extends ContentChanges {
  /** Starts the write feed; resolves when it is connected, or cannot connect for now. */
  start: () => Promise<void>;
  stop: () => void;
}

/** @returns the service `plugin::http-cache.content` */
export function followContent({ strapi }: { strapi: Core.Strapi }): FollowedContent {
  const client = databaseClient(strapi);
  const changed = () => content.changed();
  const postgres = strapi.db.dialect.client === 'postgres' ? new PostgresSource(client, changed) : null;
  const source: WriteSource = postgres ?? new SqliteSource(strapi, changed);
  const feed = new WriteFeed(source, (isConnected) => {
    if (isConnected)
      strapi.log.info('http-cache: is notified of other instances’ writes again, and keeps answers');
    else
      strapi.log.warn(
        'http-cache: is not notified of other instances’ writes, and keeps no answers until it is'
      );
  });
  const content = createContent({ isConnected: () => feed.isConnected(), reconfirm: () => feed.reconfirm() });

  watchWrites(strapi, {
    committed: changed,
    announce: async (transactor) => postgres?.announce(transactor),
    announceAlone: () => {
      const sent = postgres?.announce(strapi.db.connection);
      sent?.catch((error) =>
        strapi.log.error(`http-cache: other instances were not notified of a write: ${error}`)
      );
    },
  });
  return { ...content, start: () => feed.start(), stop: () => feed.stop() };
}
