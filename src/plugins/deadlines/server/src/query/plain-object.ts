/** A literal object, as parameters consist of; not a Date, an instance of a class or one of knex's builders. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  // Not "=== Object.prototype": parameters may come from another realm (node:vm) with its own Object.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
