import { errors } from '@strapi/utils';

import { type Refused, validationError } from '@guichet/strapi-kit';
import { refusal } from '../refusals';
import type { Limits } from './limits';

/** A request's sizes, by the names of their limits. */
export type Sizes<Group extends keyof Limits> = Partial<Record<keyof Limits[Group] & string, number>>;

/** What a limit counts, in the words of its message. */
const COUNTED: Record<string, string> = {
  queryLength: 'characters in its query string',
  parameters: 'query parameters',
  nameDepth: 'brackets in the name of a query parameter',
  conditions: 'conditions in its filters',
  joins: 'relations and components that its filters pass through',
  listValues: 'values in one list',
  sorts: 'attributes to sort by',
  sortJoins: 'relations and components on the way to what it sorts by',
  populates: 'relations and components to populate',
  populateDepth: 'levels of populate',
  bodyDepth: 'levels of objects and lists in its body',
  tokens: 'tokens in its document',
  nesting: 'brackets in each other in its document',
  depth: 'levels of fields',
  fields: 'fields, with its fragments spread',
  aliases: 'aliases',
  rootFields: 'fields of Query or Mutation',
  inputDepth: 'levels of objects and lists in its arguments',
  reads: 'reads of related entries and components',
  components: 'components',
  relations: 'entries in one relation',
};

/**
 * Refuses sizes above their limit.
 *
 * @throws ValidationError (400) that names the limit, its value and how to raise it
 */
export function expectWithin<Group extends keyof Limits>(
  limits: Limits,
  group: Group,
  sizes: Sizes<Group>,
  path: (string | number)[] = []
): void {
  for (const [name, size] of Object.entries(sizes) as [keyof Limits[Group] & string, number][]) {
    const maximum = limits[group][name] as number;
    if (size > maximum) throw exceeded(`${group}.${name}`, COUNTED[name]!, maximum, path);
  }
}

function exceeded(limit: string, counted: string, maximum: number, path: (string | number)[]) {
  const refused: Pick<Refused, 'message' | 'code' | 'parameters'> = limit.startsWith('entry.')
    ? refusal('entry-size', { maximum, counted, limit })
    : {
        message:
          `The request has more than ${maximum} ${counted}: send less at once,` +
          ` or raise limits.${limit} of the plugin input-validation`,
      };
  const { details, message } = validationError({ path, ...refused });
  return new errors.ValidationError(message, { limit, maximum, ...(details as object) });
}
