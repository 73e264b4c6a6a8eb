import type { Core } from '@strapi/strapi';

import { databaseOf, override } from '@guichet/strapi-kit';
import { useInnermost } from './innermost';
import { orderPopulatedAttributes } from './order-attributes';
import { rememberDocumentQueries } from './remember-document-queries';

const READS = ['findMany', 'findFirst', 'findOne', 'count'];

/**
 * Removes the transaction that the Document Service puts around each of its reads. It costs two more round trips, and
 * the read keeps a connection meanwhile. At its default isolation, PostgreSQL shows every statement what was committed
 * before it, whether in a transaction or not. If a transaction has one view throughout, as on SQLite, it stays.
 *
 * Writes, reads inside a transaction, and transactions of middlewares are unchanged.
 */
export async function readWithoutTransactions(strapi: Core.Strapi): Promise<void> {
  if (!(await isReadCommitted(strapi))) return;
  if (!orderPopulatedAttributes(strapi)) return;
  rememberDocumentQueries(strapi);
  const database = databaseOf(strapi);
  // Strapi's action opens its transaction before its first `await`, so no other transaction can be mistaken for it.
  let isRead = false;
  useInnermost(strapi, (context, next) => {
    isRead = READS.includes(context.action);
    const result = next();
    isRead = false;
    return result;
  });
  override(strapi, 'reads-without-transactions', database, {
    transaction: (begin) => (work) => {
      const isNeedless = isRead && work !== undefined && !database.inTransaction();
      isRead = false;
      return isNeedless ? work() : begin(work);
    },
  });
}

async function isReadCommitted({ db }: Core.Strapi): Promise<boolean> {
  if (db.dialect.client !== 'postgres') return false;
  const { rows } = await db.connection.raw('SHOW default_transaction_isolation');
  return rows[0].default_transaction_isolation === 'read committed';
}
