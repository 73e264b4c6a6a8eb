import vocabulary from './schema-org.json';

/** A type of schema.org: what it is a kind of, and the properties that it adds to those. */
interface SchemaOrgType {
  parents: string[];
  properties: string[];
}

const TYPES = new Map(
  Object.entries(vocabulary).map(([name, text]): [string, SchemaOrgType] => {
    const [parents, properties] = text.split(':').map((names) => names.split(' ').filter(Boolean));
    return [name, { parents, properties }];
  })
);

/** Whether schema.org has a type of that name. */
export function isType(name: string): boolean {
  return TYPES.has(name);
}

/** Whether a type is that one, or a kind of it: a `Festival` is a kind of `Event`. */
export function isKindOf(type: string, other: string): boolean {
  return type === other || TYPES.get(type)!.parents.some((parent) => isKindOf(parent, other));
}

/** Whether a type has a property, or inherits it. */
export function hasProperty(type: string, property: string): boolean {
  const { parents, properties } = TYPES.get(type)!;
  return properties.includes(property) || parents.some((parent) => hasProperty(parent, property));
}
