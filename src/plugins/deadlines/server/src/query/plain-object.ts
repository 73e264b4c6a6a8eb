/** A literal object, as parameters are made of; not a Date, a class's instance or one of knex's builders. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  // Not "=== Object.prototype": parameters may come from another realm (node:vm), which has one of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
