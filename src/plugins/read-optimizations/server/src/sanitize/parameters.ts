/** Neither a plain object, nor an array, a date or a primitive. */
export class UnknownParameter extends Error {}

/**
 * A text that identifies parameters of a query: the same text means the same parameters, with the same types and order.
 *
 * @throws UnknownParameter
 */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (value instanceof Date) return `d${value.getTime()}`;
  if (isPlain(value)) {
    return `{${Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${textOf(item)}`)}}`;
  }
  expectPrimitive(value);
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** The same, or `null` if they hold something that it cannot identify. */
export function textIfKnown(value: unknown): string | null {
  try {
    return textOf(value);
  } catch (error) {
    if (error instanceof UnknownParameter) return null;
    throw error;
  }
}

/**
 * A copy of parameters, which the caller may change.
 *
 * @throws UnknownParameter
 */
export function copyOf<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (value instanceof Date) return new Date(value);
  if (!isPlain(value)) return expectPrimitive(value);
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(value)) result[name] = copy(value[name]);
  return result;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function expectPrimitive(value: unknown): unknown {
  const type = typeof value;
  if (
    value !== null &&
    (type === 'object' || type === 'function' || type === 'symbol' || type === 'bigint')
  ) {
    throw new UnknownParameter();
  }
  return value;
}
