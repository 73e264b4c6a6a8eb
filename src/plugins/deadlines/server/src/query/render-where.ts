import type { Condition } from '../domain/condition';
import { knexOf, metadataOf } from '../strapi-seam';
import type { QueryContext } from './context';

/** A condition on rows of `uid` as Strapi's own `where`: its columns and indexes are used as ever. */
export function toWhere(condition: Condition, uid: string, { strapi }: Pick<QueryContext, 'strapi'>): object {
  const render = (part: Condition): object => {
    switch (part.kind) {
      case 'constant':
        return { id: { [part.value ? '$notNull' : '$null']: true } };
      case 'compare':
        return {
          [part.attribute]: { $notNull: true, [OPERATORS[part.operator]]: new Date(part.instant) },
        };
      case 'oneOf':
        return { [part.attribute]: { $notNull: true, $in: literals(part.values) } };
      case 'missing':
        return { [part.attribute]: { $null: true } };
      case 'component':
        return { id: { $in: ownersOf(part.attribute) } };
      case 'ids':
        return { id: { $in: part.ids } };
      case 'and':
        return { $and: part.conditions.map(render) };
      case 'or':
        return { $or: part.conditions.map(render) };
      case 'not':
        return { $not: render(part.condition) };
    }
  };
  const ownersOf = (attribute: string) => {
    const { name, joinColumn, on } = metadataOf(strapi, uid).attributes[attribute].joinTable!;
    return knexOf(strapi)(name).select(joinColumn.name).where(on ?? {});
  };
  const literals = (values: string[]) => knexOf(strapi).raw(textList(strapi, values));
  return render(condition);
}

const OPERATORS = { '<': '$lt', '<=': '$lte', '>': '$gt', '>=': '$gte' };

const textLists = new WeakMap<string[], string>();

/**
 * Values as SQL text, for an IN list: the names of all time zones would soon exceed what a statement may
 * bind. Kept with the list, which lives as long as the days of the world do.
 */
export function textList(strapi: QueryContext['strapi'], values: string[]): string {
  const knex = knexOf(strapi);
  const known = textLists.get(values);
  if (known) return known;
  const text = values.map((value) => knex.raw('?', [value]).toQuery()).join(', ');
  textLists.set(values, text);
  return text;
}
