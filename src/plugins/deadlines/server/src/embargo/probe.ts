import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import {
  allMetadata,
  answered,
  documentsOf,
  duringRequest,
  entityManagerOf,
  knexOf,
  metadataOf,
} from '@guichet/strapi-kit';
import type { Model } from '@guichet/time';

/** An id that no row has. */
const NOBODY = -1;

/** Ways to read, by name. */
type Ways = Record<string, () => Promise<unknown>>;

/**
 * Reads every type with an embargo as a visitor would, in each way that Strapi has, and checks that the statements leave
 * out what is under embargo: after an upgrade, Strapi may read past the place where the condition is added. This takes a
 * few milliseconds, once, and finds no rows.
 *
 * @throws Error with the way and the statement that lacks the condition
 */
export async function expectEmbargoes(strapi: Core.Strapi, models: Iterable<Model>): Promise<void> {
  const sent = new AsyncLocalStorage<string[]>();
  const listen = ({ sql }: { sql: string }) => void sent.getStore()?.push(sql);
  const knex = knexOf(strapi);
  knex.on('query', listen);
  try {
    for (const { uid, embargo } of models) {
      if (embargo === null) continue;
      for (const [way, read] of Object.entries(waysTo(strapi, uid))) {
        const statements: string[] = [];
        await sent.run(statements, () => asVisitor(strapi, read));
        expectCondition(strapi, uid, embargo, way, statements);
      }
    }
  } finally {
    knex.removeListener('query', listen);
  }
}

/** When GraphQL loads a relation, it calls `findOne` with a populate. */
function waysTo(strapi: Core.Strapi, uid: string): Ways {
  const manager = entityManagerOf(strapi);
  const where = { id: NOBODY };
  const published = { status: 'published' };
  const ways: Ways = {
    'findMany of the Document Service': () =>
      documentsOf(strapi, uid).findMany({ ...published, filters: where }),
    'findOne of the Document Service': () =>
      documentsOf(strapi, uid).findOne({ ...published, documentId: 'nobody' }),
    'findMany of the database': async () => manager.findMany(uid, { where }),
    'findOne of the database': () => manager.findOne(uid, { where }),
    'count of the database': async () => manager.count(uid, { where }),
  };
  for (const [owner, { attributes }] of allMetadata(strapi)) {
    const field = Object.keys(attributes).find(
      (name) => attributes[name].target === uid && attributes[name].joinTable?.inverseJoinColumn
    );
    if (field !== undefined) ways[`populate of ${field} of ${owner}`] = () => populate(strapi, owner, field);
  }
  return ways;
}

/** As if the row existed: Strapi populates nothing if it found nothing. */
async function populate(strapi: Core.Strapi, owner: string, field: string): Promise<void> {
  const params = { select: ['id'], where: { id: NOBODY }, populate: { [field]: true } };
  const builder = entityManagerOf(strapi).createQueryBuilder(owner).init(params);
  builder.getKnexQuery = () => answered({ id: NOBODY });
  await builder.execute();
}

function asVisitor(strapi: Core.Strapi, read: () => Promise<unknown>): Promise<unknown> {
  const request = { state: { route: { info: { type: 'content-api' } } }, set: () => undefined };
  return duringRequest(strapi, request, read);
}

function expectCondition(
  strapi: Core.Strapi,
  uid: string,
  embargo: string,
  way: string,
  statements: string[]
): void {
  const { tableName, attributes } = metadataOf(strapi, uid);
  const column = attributes[embargo].columnName ?? embargo;
  const reading = statements.filter((sql) => sql.includes(tableName));
  const lacking = reading.find((sql) => !sql.slice(sql.search(/\bfrom\b/i)).includes(column));
  if (reading.length > 0 && lacking === undefined) return;
  throw new Error(
    `deadlines: ${way} would show entries of ${uid} that are under embargo (${lacking ?? 'no statement was seen'}):` +
      ' this version of Strapi reads in a way that the embargo does not cover. Use a version that' +
      ' deadlines was tested on'
  );
}
