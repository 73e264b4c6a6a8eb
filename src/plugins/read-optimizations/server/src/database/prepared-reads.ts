import type { Core } from '@strapi/strapi';

import { databaseClient, override } from '@guichet/strapi-kit';
import { StatementNames } from './statement-names';

/** The columns of a table have changed since, or this connection (behind a pooler) has not prepared the statement. */
const NOT_AS_PREPARED = ['0A000', '26000', '42P05'];

/**
 * Lets PostgreSQL parse and plan frequent statements once per connection, by giving them names. Not inside
 * transactions, where a statement that failed cannot be retried.
 */
export function prepareReads(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'postgres') return;
  const client = databaseClient(strapi);
  const names = new StatementNames();
  const prepared =
    (run: typeof client._query): typeof client._query =>
    async (connection, statement) => {
      const name = names.nameOf(statement.sql);
      if (name === undefined) return run(connection, statement);
      const { options } = statement;
      try {
        statement.options = { ...options, name };
        return await run(connection, statement);
      } catch (error) {
        if (!NOT_AS_PREPARED.includes((error as { code?: string }).code ?? '')) throw error;
        names.withdraw(statement.sql);
        statement.options = options;
        return run(connection, statement);
      }
    };
  override(strapi, 'prepared-statements', client, { _query: prepared });
}
