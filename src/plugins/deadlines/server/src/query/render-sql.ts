import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf } from '@guichet/strapi-kit';
import {
  asRanges,
  type Condition,
  type DatesPath,
  type Day,
  type FutureInstant,
  type Gathering,
  type Limit,
} from '@guichet/time';
import { gatheringIds } from '../related/gathered-starts';

/** Later than every instant that an entry can have (the year 2200). */
const NEVER = Date.UTC(9999, 0, 1);

/**
 * Writes conditions on the rows of a table as SQL text, for what Strapi's `where` and `orderBy` do not support.
 * Values are part of the text: with DISTINCT, PostgreSQL requires an ORDER BY expression to be in the select list, and
 * only recognizes it if both are the same to the letter. Numbered placeholders never are.
 */
export class SqlRenderer {
  private readonly knex;
  private readonly client: string;
  private readonly columns = new Map<string, string>();

  /**
   * @param alias the table's name in the statement
   * @param instants collects instants (ms, UTC) that are to be bound instead of written, see `bindInstants`
   */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly uid: string,
    private readonly alias: string,
    private readonly instants: number[] | null = null
  ) {
    this.knex = knexOf(strapi);
    this.client = strapi.db.dialect.client;
  }

  /** Which condition holds: 0, 1, …; their number if none does, so that rows without a state come last. */
  rank(conditions: Condition[]): string {
    const cases = conditions.map((condition, index) => `WHEN ${this.condition(condition)} THEN ${index}`);
    return `CASE ${cases.join(' ')} ELSE ${conditions.length} END`;
  }

  /** The earliest transition ahead; rows without one come last. */
  earliest(ahead: FutureInstant[]): string {
    const never = this.instant(NEVER);
    const instants = ahead.map(
      ({ when, at }) => `CASE WHEN ${this.condition(when)} THEN ${this.at(at)} ELSE ${never} END`
    );
    if (instants.length < 2) return instants[0] ?? never;
    return this.client === 'sqlite' ? `MIN(${instants.join(', ')})` : `LEAST(${instants.join(', ')})`;
  }

  condition(part: Condition): string {
    switch (part.kind) {
      case 'constant':
        return part.value ? '1 = 1' : '1 = 0';
      case 'compare':
        return this.present(part.attribute, `${part.operator} ${this.instant(part.instant)}`);
      case 'compareDay':
        return this.present(
          part.attribute,
          `${part.operator} ${this.day(part.timezone, part.days, 'start')}`
        );
      case 'oneOf':
        return this.isIn(part.attribute, part.values);
      case 'equals':
        return typeof part.value === 'string'
          ? this.isIn(part.attribute, [part.value])
          : this.present(part.attribute, `= ${this.truth(part.value)}`);
      case 'missing':
        return `${this.column(part.attribute)} IS NULL`;
      case 'someDate':
        return `${this.column('id')} IN (${this.datesIn(part.dates, part.after, part.by).owners})`;
      case 'component':
        return this.hasComponent(part.attribute);
      case 'ids':
        return part.ids.length ? `${this.column('id')} IN (${part.ids.map(Number)})` : '1 = 0';
      case 'gathers':
        return this.gathers(part.from, part.condition);
      case 'and':
      case 'or':
        return `(${part.conditions.map((one) => this.condition(one)).join(` ${part.kind.toUpperCase()} `)})`;
      case 'not':
        return `NOT (${this.condition(part.condition)})`;
    }
  }

  private isIn(attribute: string, values: string[]): string {
    return `(${this.column(attribute)} IS NOT NULL AND ${this.isOneOf(this.column(attribute), values)})`;
  }

  /** Exactly, like the rule. MySQL and MariaDB ignore capitals, accents and trailing spaces. */
  private isOneOf(column: string, values: string[]): string {
    const list = values.map((value) => this.text(value));
    const compared = this.client === 'mysql' ? `CAST(CONVERT(${column} USING utf8mb4) AS BINARY)` : column;
    return `${compared} IN (${list})`;
  }

  /** False, not unknown, if the attribute is null. */
  private present(attribute: string, comparison: string): string {
    const column = this.column(attribute);
    return `(${column} IS NOT NULL AND ${column} ${comparison})`;
  }

  /** The instant at which something happens to a row for which it is ahead. */
  at(at: FutureInstant['at']): string {
    if ('attribute' in at) return this.column(at.attribute);
    if ('dates' in at) return `(${this.datesIn(at.dates, at.after, null).first})`;
    return 'instant' in at ? this.instant(at.instant) : this.day(at.timezone, at.days, 'end');
  }

  /** The start or the end of the current day in a row's zone. */
  private day(timezone: string | null, days: Day[], bound: 'start' | 'end'): string {
    const rest = this.instant(days.find(({ others }) => others)![bound]);
    const named = timezone === null ? [] : days.filter(({ others }) => !others);
    if (named.length === 0) return rest;
    const zone = this.column(timezone!);
    const cases = named.map(
      (day) => `WHEN ${this.isOneOf(zone, day.zones)} THEN ${this.instant(day[bound])}`
    );
    return `CASE ${cases.join(' ')} ELSE ${rest} END`;
  }

  /** For the dates of a repeatable component after an instant: the rows that have some, and a row's first one. */
  private datesIn({ attribute, date }: DatesPath, after: number, by: Limit | null) {
    const { joinTable, target } = metadataOf(this.strapi, this.uid).attributes[attribute];
    const { name, joinColumn, inverseJoinColumn, on } = joinTable!;
    const component = metadataOf(this.strapi, target!);
    const column = this.knex.raw('??', [`part.${component.attributes[date].columnName ?? date}`]).toQuery();
    const dates = this.knex({ link: name })
      .join({ part: component.tableName }, 'part.id', `link.${inverseJoinColumn.name}`)
      .where(prefixed('link', on))
      .whereRaw(`${column} > ${this.instant(after)}`);
    if (by) dates.whereRaw(`${column} ${by.operator} ${this.instant(by.instant)}`);
    const owner = `link.${joinColumn.name}`;
    return {
      owners: dates.clone().select(owner).toQuery(),
      first: dates
        .min(this.knex.raw(column))
        .where(owner, this.knex.raw(this.column('id')))
        .toQuery(),
    };
  }

  private hasComponent(attribute: string): string {
    const { name, joinColumn, on } = metadataOf(this.strapi, this.uid).attributes[attribute].joinTable!;
    const owners = this.knex(name).select(joinColumn.name);
    return `${this.column('id')} IN (${owners.where(on ?? {}).toQuery()})`;
  }

  private gathers(from: Gathering, condition: Condition): string {
    const rows = gatheringIds(this.uid, from, this.strapi, (alias) =>
      new SqlRenderer(this.strapi, from.target, alias, this.instants).condition(asRanges(condition))
    );
    return `${this.column('id')} IN (${rows})`;
  }

  private column(attribute: string): string {
    const known = this.columns.get(attribute);
    if (known) return known;
    const name = metadataOf(this.strapi, this.uid).attributes[attribute].columnName ?? attribute;
    const column = this.knex.raw('??', [`${this.alias}.${name}`]).toQuery();
    this.columns.set(attribute, column);
    return column;
  }

  /** SQLite stores booleans as 0 and 1. */
  private truth(value: boolean): string {
    return this.client === 'sqlite' ? String(Number(value)) : String(value);
  }

  /** In a string of MySQL a backslash escapes the next character. */
  private text(value: string): string {
    const escaped = this.client === 'mysql' ? value.replaceAll('\\', '\\\\') : value;
    return `'${escaped.replaceAll("'", "''")}'`;
  }

  /**
   * SQLite stores date-times as milliseconds; for the others they are written as the driver would write a Date. Without a
   * type MySQL would compare the earliest of columns and literals as strings.
   */
  private instant(milliseconds: number): string {
    const bound = this.instants && `{instant ${this.instants.push(milliseconds) - 1}}`;
    if (this.client === 'sqlite') return bound ?? String(milliseconds);
    const literal = bound ?? this.knex.raw('?', [new Date(milliseconds)]).toQuery();
    return this.client === 'postgres' ? `${literal}::timestamp` : `CAST(${literal} AS DATETIME(6))`;
  }
}

/** Puts a `?` for each collected instant. Only when the text is complete, because knex would take a `?` for its own. */
export function bindInstants(sql: string, instants: number[]): { sql: string; instants: number[] } {
  const inOrder: number[] = [];
  const bound = sql.replace(/\{instant (\d+)\}/g, (_token, index) => {
    inOrder.push(instants[index]);
    return '?';
  });
  return { sql: bound, instants: inOrder };
}

/** Conditions on columns, for a table with this alias. */
export function prefixed(alias: string, on: object = {}): object {
  return Object.fromEntries(Object.entries(on).map(([name, value]) => [`${alias}.${name}`, value]));
}
