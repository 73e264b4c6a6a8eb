import { isOperator, isOperatorOfType } from '@strapi/utils';

import type { FindSchema, Schema, SchemaAttribute } from '@guichet/strapi-kit';
import { parameterName, refuseParameter, shown, type Path } from '../validation-error';
import { attributeOf, leadsAnywhere, refuseInherited, targetOf } from './attributes';
import { isRecord } from './text';
import { isText, valueRemedy } from './values';

const GROUPS = ['$and', '$or'];
const PATTERNS = ['$contains', '$notContains', '$startsWith', '$endsWith'];
/** Operators that compare as text, whatever the attribute's type is. */
const AS_TEXT = /i$/;

/**
 * Checks the conditions on a type's entries: each operator is in a place where it has a meaning, and each value has its
 * attribute's type. Names that are not attributes are left to Strapi, except those that it mistakes for attributes.
 *
 * @throws ValidationError (400)
 */
export function checkFilters(schemaOf: FindSchema, uid: string, filters: unknown, path: Path): void {
  if (isNothing(filters)) return;
  const schema = schemaOf(uid);
  if (!schema) return;
  for (const [key, value] of Object.entries(expectConditions(filters, path))) {
    checkCondition(schemaOf, schema, key, value, [...path, key]);
  }
}

function expectConditions(filters: unknown, path: Path): Record<string, unknown> {
  if (isRecord(filters)) return filters;
  const example = `${parameterName(path)}[title][$eq]=…`;
  return refuseParameter(
    path,
    `is ${shown(filters)}: give it conditions on attributes, for example ${example}`
  );
}

function checkCondition(schemaOf: FindSchema, schema: Schema, key: string, value: unknown, path: Path): void {
  if (GROUPS.includes(key)) return checkGroup(schemaOf, schema.uid, value, path);
  if (key === '$not') return checkFilters(schemaOf, schema.uid, value, path);
  if (isOperator(key)) {
    refuseParameter(path, `compares nothing: put it under an attribute, for example [title][${key}]`);
  }
  const attribute = attributeOf(schema, key);
  if (!attribute) return refuseInherited(schema, key, path);
  if (attribute.type === 'relation' && leadsAnywhere(attribute)) {
    refuseParameter(path, 'leads to entries of any type: leave it out, or filter by another attribute');
  }
  const target = targetOf(attribute);
  if (target !== undefined) return checkRelated(schemaOf, target, value, path);
  if (attribute.type === 'dynamiczone') return;
  if (attribute.writable === false) checkComputed(value, path);
  else checkComparisons(attribute, value, path);
}

/**
 * Checks the condition on a computed attribute. Such an attribute checks its own operators and words; here only
 * operators, values and lists are allowed. Strapi would silently leave out anything else, and answer more than was
 * requested.
 */
function checkComputed(value: unknown, path: Path): void {
  if (Array.isArray(value)) return value.forEach((item) => checkComputed(item, path));
  if (!isRecord(value)) return;
  for (const [operator, operand] of Object.entries(value)) {
    if (!isOperator(operator))
      refuseParameter(path, `is ${shown(value)}: give it a value, or a list of values`);
    checkComputed(operand, [...path, operator]);
  }
}

/** The items of `$and` and `$or`. */
function checkGroup(schemaOf: FindSchema, uid: string, items: unknown, path: Path): void {
  if (isNothing(items)) return;
  if (!Array.isArray(items)) {
    refuseParameter(
      path,
      `is not a list: number its conditions, for example ${parameterName(path)}[0][title]=…`
    );
  }
  items.forEach((item, index) => {
    const at = [...path, index];
    checkFilters(schemaOf, uid, expectConditions(item, at), at);
  });
}

/** Conditions on a relation, a component or a file, or one comparison of its `id`. */
function checkRelated(schemaOf: FindSchema, target: string, value: unknown, path: Path): void {
  const id = (one: unknown, at: Path) => checkId(one, at);
  if (Array.isArray(value)) return value.forEach((item, index) => id(item, [...path, index]));
  if (!isRecord(value)) return id(value, path);
  const keys = Object.keys(value);
  const operators = keys.filter((key) => isOperator(key));
  if (operators.length === 0) return checkFilters(schemaOf, target, value, path);
  if (keys.length > 1) {
    refuseParameter(
      path,
      `has ${keys.join(' and ')} side by side: put them into conditions of their own under $and`
    );
  }
  const [operator] = operators;
  const at = [...path, operator];
  if (GROUPS.includes(operator)) return checkGroup(schemaOf, target, value[operator], at);
  if (operator === '$not') {
    refuseParameter(at, `stands behind a relation: put $not before it, ${parameterName(turned(path))}…`);
  }
  checkOperand({ type: 'increments' }, operator, value[operator], at);
}

/** `filters[tags]` with the negation before the relation. */
function turned(path: Path): Path {
  return [...path.slice(0, -1), '$not', ...path.slice(-1)];
}

function checkId(value: unknown, path: Path): void {
  const remedy = valueRemedy('increments', value);
  if (remedy === null) return;
  const byDocument = `${parameterName(path)}[documentId]=…`;
  refuseParameter(path, `is ${shown(value)}, which is not an id: ${remedy}, or ${byDocument}`);
}

/** A value, several values of which one is to match, or operators with their values. */
function checkComparisons(attribute: SchemaAttribute, value: unknown, path: Path): void {
  if (!isRecord(value)) return checkOperand(attribute, '$eq', value, path);
  for (const [operator, operand] of Object.entries(value)) {
    checkOperand(attribute, operator, operand, [...path, operator]);
  }
}

function checkOperand(attribute: SchemaAttribute, operator: string, operand: unknown, path: Path): void {
  if (GROUPS.includes(operator)) {
    refuseParameter(
      path,
      `stands under an attribute: put ${operator} before it, as in filters[${operator}][0][title]=…`
    );
  }
  if (!isOperatorOfType('where', operator) || operator === '$jsonSupersetOf') {
    refuseParameter(path, 'is not an operator of an attribute: use one such as $eq, $in or $contains');
  }
  if (operator === '$not') return checkComparisons(attribute, operand, path);
  if (operator === '$between' && !(Array.isArray(operand) && operand.length === 2)) {
    refuseParameter(path, `is ${shown(operand)}: give it two values, the lowest and the highest`);
  }
  if (PATTERNS.includes(operator) && !isText(attribute.type)) {
    refuseParameter(
      path,
      `looks into a text, which a ${attribute.type} is not: use $eq, $lt, $gt or ${operator}i`
    );
  }
  checkValues(attribute, operator, operand, path);
}

function checkValues({ type }: SchemaAttribute, operator: string, operand: unknown, path: Path): void {
  const isFlag = operator === '$null' || operator === '$notNull';
  for (const value of Array.isArray(operand) && !isFlag ? operand : [operand]) {
    if (isRecord(value) || Array.isArray(value)) {
      refuseParameter(path, `is ${shown(value)}: give it a value, or a list of values`);
    }
    const remedy = isFlag || AS_TEXT.test(operator) ? null : valueRemedy(type, value);
    if (remedy !== null) refuseParameter(path, `is ${shown(value)}: ${remedy}`);
  }
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
