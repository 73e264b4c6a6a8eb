import type { Condition } from '../domain/condition';
import type { Ahead } from '../domain/rule-condition';
import { knexOf, metadataOf } from '../strapi-seam';
import type { QueryContext } from './context';
import { textList } from './render-where';

/** Later than every instant that an entry may hold (the year 2200). */
const NEVER = Date.UTC(9999, 0, 1);

/**
 * Writes conditions as SQL text, for ORDER BY, which Strapi's `where` cannot express. Values are written
 * into the text: PostgreSQL takes an ORDER BY expression for the selected one, as DISTINCT demands, only
 * when both are the same to the letter, and numbered placeholders never are.
 */
export class SqlRenderer {
  private readonly knex;
  private readonly isSqlite: boolean;

  constructor(
    private readonly strapi: QueryContext['strapi'],
    private readonly uid: string,
    private readonly alias: string
  ) {
    this.knex = knexOf(strapi);
    this.isSqlite = strapi.db.dialect.client === 'sqlite';
  }

  /** Which of the conditions holds: 0, 1, …; their number when none does, so that rows without a state come last. */
  rank(conditions: Condition[]): string {
    const cases = conditions.map((condition, index) => `WHEN ${this.condition(condition)} THEN ${index}`);
    return `CASE ${cases.join(' ')} ELSE ${conditions.length} END`;
  }

  /** The earliest transition that lies ahead; rows without one come last. */
  earliest(ahead: Ahead[]): string {
    const instants = ahead.map(({ when, at }) => {
      const then = 'attribute' in at ? this.column(at.attribute) : this.instant(at.instant);
      return `CASE WHEN ${this.condition(when)} THEN ${then} ELSE ${this.instant(NEVER)} END`;
    });
    if (instants.length === 0) return this.instant(NEVER);
    if (instants.length === 1) return instants[0];
    return this.isSqlite ? `MIN(${instants.join(', ')})` : `LEAST(${instants.join(', ')})`;
  }

  private condition(part: Condition): string {
    switch (part.kind) {
      case 'constant':
        return part.value ? '1 = 1' : '1 = 0';
      case 'compare': {
        const column = this.column(part.attribute);
        return `(${column} IS NOT NULL AND ${column} ${part.operator} ${this.instant(part.instant)})`;
      }
      case 'oneOf': {
        const column = this.column(part.attribute);
        return `(${column} IS NOT NULL AND ${column} IN (${textList(this.strapi, part.values)}))`;
      }
      case 'missing':
        return `${this.column(part.attribute)} IS NULL`;
      case 'component':
        return this.hasComponent(part.attribute);
      case 'ids':
        return part.ids.length ? `${this.column('id')} IN (${part.ids.map(Number)})` : '1 = 0';
      case 'and':
      case 'or':
        return `(${part.conditions.map((one) => this.condition(one)).join(` ${part.kind.toUpperCase()} `)})`;
      case 'not':
        return `NOT (${this.condition(part.condition)})`;
    }
  }

  private hasComponent(attribute: string): string {
    const { name, joinColumn, on } = metadataOf(this.strapi, this.uid).attributes[attribute].joinTable!;
    const owners = this.knex(name)
      .select(joinColumn.name)
      .where(on ?? {});
    return `${this.column('id')} IN (${owners.toQuery()})`;
  }

  private column(attribute: string): string {
    const name = metadataOf(this.strapi, this.uid).attributes[attribute].columnName ?? attribute;
    return this.knex.raw('??', [`${this.alias}.${name}`]).toQuery();
  }

  /** SQLite holds date-times as milliseconds; the others write them as the driver would write a Date. */
  private instant(milliseconds: number): string {
    if (this.isSqlite) return String(milliseconds);
    const literal = this.knex.raw('?', [new Date(milliseconds)]).toQuery();
    return this.strapi.db.dialect.client === 'postgres' ? `${literal}::timestamp` : literal;
  }
}
