import type { IsAdded } from './schemas-after';

/** A type or component in a request: attributes by name, or a list of changes. */
interface Holder {
  attributes?: unknown;
}

/**
 * Removes attributes from a request to the Content-Type Builder. It sends all that a type has, also those that plugins
 * add, and would write them into the file.
 *
 * @param body any of its requests, which is changed; it has not been validated
 * @param isAdded which attributes to remove
 */
export function leaveOut(body: unknown, isAdded: IsAdded): void {
  const isLeftOut = (attribute: unknown) => isObject(attribute) && isAdded(attribute as never);
  for (const holder of holdersIn(body)) {
    const { attributes } = holder;
    if (Array.isArray(attributes)) {
      holder.attributes = attributes.filter((change) => !isLeftOut(change?.properties));
    } else if (isObject(attributes)) {
      const kept = Object.entries(attributes).filter(([, attribute]) => !isLeftOut(attribute));
      holder.attributes = Object.fromEntries(kept);
    }
  }
}

function holdersIn(body: unknown): Holder[] {
  if (!isObject(body)) return [];
  const { contentType, component, components, data } = body;
  const several = isObject(data) ? [data.contentTypes, data.components] : [];
  return [contentType, component, components, ...several].flat().filter(isObject);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
