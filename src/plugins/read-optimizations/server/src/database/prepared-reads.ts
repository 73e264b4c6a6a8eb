import type { Core } from '@strapi/strapi';

import { databaseClient, override } from '@guichet/strapi-kit';
import { StatementNames } from './statement-names';

/** The columns of a table have changed since, or the connection (behind a pooler) is not the one that prepared it. */
const NOT_AS_PREPARED = ['0A000', '26000', '42P05'];

/**
 * Lets PostgreSQL parse and plan once for each connection what it is asked again and again, by giving those
 * statements names. Transactions are left alone: what fails in one cannot be tried again.
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
