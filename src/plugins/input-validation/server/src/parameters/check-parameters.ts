import type { FindSchema } from '@guichet/strapi-kit';
import { refuseParameter, type Path } from '../validation-error';
import { checkFilters } from './filters';
import { checkFields, checkPopulate, checkSort } from './selection';
import { checkShapes } from './shapes';
import { findBadText } from './text';

/**
 * Checks the parameters of a read against the schema of the type: names, operators by place, values by attribute, at
 * every depth of a populate.
 *
 * @param params as Strapi's parser returns them
 * @throws ValidationError (400) naming the parameter and the remedy
 */
export function checkParameters(schemaOf: FindSchema, uid: string, params: Record<string, unknown>): void {
  const bad = findBadText(params);
  if (bad) refuseParameter(bad.path, bad.problem);
  checkOf(schemaOf, uid, params, []);
}

function checkOf(schemaOf: FindSchema, uid: string, params: Record<string, unknown>, path: Path): void {
  checkShapes(params, path);
  checkFilters(schemaOf, uid, params.filters, [...path, 'filters']);
  checkFields(schemaOf, uid, params.fields, [...path, 'fields']);
  checkSort(schemaOf, uid, params.sort, [...path, 'sort']);
  checkPopulate(schemaOf, uid, params.populate, [...path, 'populate'], (target, nested, at) =>
    checkOf(schemaOf, target, nested, at)
  );
}
