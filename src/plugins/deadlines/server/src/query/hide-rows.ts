import type { Core } from '@strapi/strapi';

import { adaptQueryBuilders, knexOf, type Join, type QueryBuilder } from '@guichet/strapi-kit';
import { HiddenRows, type Hiding } from './hidden-rows';
import { morphLinksOf, referencesTo, type Reference } from './references';

const READS = ['select', 'count', 'max', 'min'];

/**
 * Leaves hidden rows out of every statement that reads.
 *
 * It does so where Strapi makes a statement, not in the parameters: all statements are made there, for roots, populates,
 * counts and relations. If a filter or a sort joins a hidden row, the row is left out of the *join*. With a condition
 * next to the join, `$not` and `$null` would not answer as if the row had never been written.
 */
export function hideRows(strapi: Core.Strapi, reasons: Hiding[]): void {
  const hidden = reasons.map((hiding) => new HiddenRows(strapi, hiding));
  const narrow = createNarrowing(strapi, hidden);
  const leaveOut = createConditions(strapi);
  adaptQueryBuilders(strapi, 'hidden-rows', ['processState', 'aliasColumn'], (builder, uid) => {
    const process = builder.processState.bind(builder);
    builder.processState = () => {
      const { state } = builder;
      if (state.processed || !READS.includes(state.type)) return process();
      // Before conditions are added, while there are only Strapi's own.
      const read = hidden.filter(({ hiding }) => hiding.reads?.(builder, uid) ?? true);
      process();
      state.joins = state.joins.map(narrow);
      for (const rows of hidden) leaveOut(builder, uid, rows, read.includes(rows));
    };
  });
}

/** Narrows a join to visible rows. */
function createNarrowing(strapi: Core.Strapi, hidden: HiddenRows[]): (join: Join) => Join {
  const knex = knexOf(strapi);
  const references = hidden.map((rows) => ({ rows, tables: referencesTo(strapi, rows) }));

  const conditions = (
    join: Join,
    rows: HiddenRows,
    { column, uid }: Reference
  ): [string, string | null][] => {
    // That column is compared with the row on the other side of the join, which exists.
    if (column === join.referencedColumn && column !== 'id') return [];
    const ids = rows.ids(uid);
    if (!ids) return [];
    const { setInOthers } = rows.hiding;
    return column === 'id' && setInOthers ? [[setInOthers, null]] : [[column, ids]];
  };
  return (join) => {
    const found = references.flatMap(({ rows, tables }) =>
      (tables.get(join.referencedTable) ?? []).flatMap((reference) => conditions(join, rows, reference))
    );
    const columns = [...new Set(found.map(([column]) => column))];
    const on = columns.map((column) => {
      const name = `${join.alias}.${column}`;
      const ids = found.flatMap(([other, sql]) => (other === column && sql ? [sql] : []));
      // A null column equals nothing, not even itself.
      if (ids.length === 0) return [column, knex.raw('??', [name])];
      return [column, knex.raw(`CASE WHEN ?? NOT IN (${ids.join(' UNION ')}) THEN ?? END`, [name, name])];
    });
    return on.length === 0 ? join : { ...join, on: { ...join.on, ...Object.fromEntries(on) } };
  };
}

/** Leaves hidden rows out of what a statement reads itself, and out of polymorphic links. */
function createConditions(strapi: Core.Strapi) {
  const knex = knexOf(strapi);
  const morphLinks = morphLinksOf(strapi);

  return (builder: QueryBuilder, uid: string, rows: HiddenRows, reads: boolean): void => {
    const { where } = builder.state;
    const ids = reads ? rows.ids(uid) : null;
    const set = rows.hiding.ids.has(uid) ? rows.hiding.setInOthers : undefined;
    if (ids && set) where.push({ [builder.aliasColumn(set)]: { $notNull: true } });
    else if (ids) where.push({ [builder.aliasColumn('id')]: { $notIn: knex.raw(ids) } });
    const link = morphLinks.get(uid);
    if (!link) return;
    for (const type of rows.types()) {
      const others = rows.ids(type);
      if (others === null) continue;
      const ofType = { [builder.aliasColumn(link.typeColumn.name)]: type };
      const isHidden = { ...ofType, [builder.aliasColumn(link.idColumn.name)]: { $in: knex.raw(others) } };
      where.push({ $not: isHidden });
    }
  };
}
