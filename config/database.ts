import path from 'node:path';
import type { Core } from '@strapi/strapi';

import { expectDatabaseUrl } from '../src/settings/expect-url';

// Strapi stores date-times in PostgreSQL columns without a zone, in the zone of the process. With daylight
// saving, the two 02:30 of an autumn night would become one instant. UTC has no such hour.
process.env.TZ = 'UTC';

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', env('DATABASE_URL') ? 'postgres' : 'sqlite');
  const pool = { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) };

  const connections = {
    sqlite: {
      connection: {
        // The compiled file is in dist/config.
        filename: path.resolve(__dirname, '..', '..', env('DATABASE_FILENAME', '.tmp/data.db')),
      },
      useNullAsDefault: true,
    },
    postgres: {
      connection: {
        connectionString: expectDatabaseUrl('DATABASE_URL', env('DATABASE_URL')),
        host: env('DATABASE_HOST', '127.0.0.1'),
        port: env.int('DATABASE_PORT', 5432),
        database: env('DATABASE_NAME', 'guichet'),
        user: env('DATABASE_USERNAME', 'guichet'),
        password: env('DATABASE_PASSWORD', ''),
        ssl: env.bool('DATABASE_SSL', false) && {
          rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
        },
        schema: env('DATABASE_SCHEMA', 'public'),
      },
      pool,
    },
  };

  const connection = connections[client as keyof typeof connections];
  if (!connection) {
    throw new Error(`DATABASE_CLIENT is "${client}": use one of ${Object.keys(connections).join(', ')}`);
  }
  return {
    connection: {
      client,
      ...connection,
      // Less than the minute after which nginx gives up, so that the error comes from us.
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 30_000),
    },
  };
};
