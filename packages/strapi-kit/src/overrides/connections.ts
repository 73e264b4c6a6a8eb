import type { Core } from '@strapi/strapi';

import { dialectOf } from '../knex-client';
import type { OverrideName } from './list';
import { override } from './override';

/** Calls back with each connection to the database, once Strapi has prepared it; see `override`. */
export function onConnection<Connection>(
  strapi: Core.Strapi,
  name: OverrideName,
  prepare: (connection: Connection) => void
): void {
  override(strapi, name, dialectOf(strapi), {
    initialize: (initialize) => async (connection) => {
      await initialize(connection);
      prepare(connection as Connection);
    },
  });
}
