import type { Core } from '@strapi/strapi';

import {
  entityManagerOf,
  knexOf,
  metadataOf,
  type Join,
  type Metadata,
  type QueryBuilder,
} from '../strapi-seam';
import type { HiddenRows } from './hidden-rows';

const READS = ['select', 'count', 'max', 'min'];

/** Where a statement reads anything by which it might show a hidden row. */
interface Scope {
  /** Whether the statement reads rows of its type that are not known to be shown. */
  reads: (builder: QueryBuilder, uid: string) => boolean;
  /** Whether rows of this model may be related to hidden ones. */
  relates: (owner: string) => boolean;
}

/**
 * Leaves hidden rows out of every statement that reads.
 *
 * It does so where Strapi makes a statement, and not in parameters: roots, populates, counts and what relations
 * are loaded from are all made there. A row that a filter or a sort joins is left out of the *join*: a condition
 * beside it would answer `$not` and `$null` otherwise than if the row had never been written.
 */
export function hideRows(strapi: Core.Strapi, hidden: HiddenRows, scope: Scope = EVERYWHERE): void {
  const hide = createHiding(strapi, hidden, scope);
  const manager = entityManagerOf(strapi);
  const create = manager.createQueryBuilder.bind(manager);
  manager.createQueryBuilder = (uid) => {
    const builder = create(uid);
    const process = builder.processState.bind(builder);
    builder.processState = () => {
      const { processed, type } = builder.state;
      if (processed || !READS.includes(type)) return process();
      const reads = scope.reads(builder, uid);
      process();
      hide(builder, uid, reads);
    };
    return builder;
  };
}

const EVERYWHERE: Scope = { reads: () => true, relates: () => true };

/** A column that holds ids of rows which may be hidden. */
interface Reference {
  column: string;
  uid: string;
}

function createHiding(strapi: Core.Strapi, hidden: HiddenRows, { relates }: Scope) {
  const knex = knexOf(strapi);
  const types = new Set(hidden.types());
  const references = referencesTo(strapi, [...hidden.rules.keys()], relates);
  const morphLinks = morphLinksOf(strapi);

  const narrow = (join: Join): Join => {
    const on: Record<string, unknown> = {};
    for (const { column, uid } of references.get(join.referencedTable) ?? []) {
      // That one is held to the row on the other side of the join, which exists.
      if (column === join.referencedColumn && column !== 'id') continue;
      const ids = hidden.ids(uid);
      if (!ids) continue;
      const set = column === 'id' && hidden.rules.get(uid)?.setInOthers;
      const name = `${join.alias}.${column}`;
      // A column that is null equals nothing, not even itself.
      if (set) on[set] = knex.raw('??', [`${join.alias}.${set}`]);
      else on[column] = knex.raw(`CASE WHEN ?? NOT IN (${ids}) THEN ?? END`, [name, name]);
    }
    return Object.keys(on).length === 0 ? join : { ...join, on: { ...join.on, ...on } };
  };

  const hideOwn = (builder: QueryBuilder, uid: string): void => {
    const ids = hidden.ids(uid);
    const set = hidden.rules.get(uid)?.setInOthers;
    if (!ids) return;
    const condition = set
      ? { [builder.aliasColumn(set)]: { $notNull: true } }
      : { [builder.aliasColumn('id')]: { $notIn: knex.raw(ids) } };
    builder.state.where.push(condition);
  };

  return (builder: QueryBuilder, uid: string, reads: boolean): void => {
    const { state } = builder;
    state.joins = state.joins.map(narrow);
    if (reads && types.has(uid)) hideOwn(builder, uid);
    const link = morphLinks.get(uid);
    if (!link) return;
    for (const type of types) {
      const others = hidden.ids(type);
      if (others === null) continue;
      const ofType = { [builder.aliasColumn(link.typeColumn.name)]: type };
      const isHidden = { ...ofType, [builder.aliasColumn(link.idColumn.name)]: { $in: knex.raw(others) } };
      state.where.push({ $not: isHidden });
    }
  };
}

/** By table: the ids of these types, in their own tables and in those that link other rows to them. */
function referencesTo(
  strapi: Core.Strapi,
  uids: string[],
  relates: Scope['relates']
): Map<string, Reference[]> {
  const references = new Map<string, Reference[]>();
  const add = (table: string, column: string, uid: string) => {
    const known = references.get(table) ?? [];
    if (!known.some((other) => other.column === column)) references.set(table, [...known, { column, uid }]);
  };
  for (const uid of uids) {
    const { tableName, attributes } = metadataOf(strapi, uid);
    add(tableName, 'id', uid);
    for (const { joinTable } of Object.values(attributes)) {
      if (joinTable?.morphColumn) add(joinTable.name, joinTable.joinColumn.name, uid);
    }
  }
  for (const [owner, metadata] of strapi.db.metadata as unknown as Iterable<[string, Metadata]>) {
    if (!relates(owner)) continue;
    const { attributes } = metadata;
    for (const { target, joinTable } of Object.values(attributes)) {
      const column = joinTable?.inverseJoinColumn?.name;
      if (target && column && uids.includes(target)) add(joinTable.name, column, target);
    }
  }
  return references;
}

/** The tables that link rows of any type, as uploaded files to what shows them. */
function morphLinksOf(strapi: Core.Strapi) {
  const metadata = [...strapi.db.metadata.values()] as unknown as ReturnType<typeof metadataOf>[];
  const tables = metadata.flatMap(({ attributes }) =>
    Object.values(attributes).flatMap(({ joinTable }) =>
      joinTable?.morphColumn ? [[joinTable.name, joinTable.morphColumn] as const] : []
    )
  );
  return new Map(tables);
}
