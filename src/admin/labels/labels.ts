/** The labels of types and fields in the admin, in one language. Those of computed states are in the schemas. */
export interface Labels {
  /** By a type's display name. */
  types: Record<string, string>;
  /** Texts of Strapi's that say something untrue, by their id. */
  texts: Record<string, string>;
  /** Names of what has none in Strapi. */
  added: Record<string, string>;
  /** By a type's uid, then by attribute. */
  fields: Record<string, Record<string, string>>;
  /** By a component's uid, then by attribute. */
  components: Record<string, Record<string, string>>;
  /** Attributes that Strapi gives every type. */
  everywhere: Record<string, string>;
  /** By value of an enumeration. Strapi looks for no other id, so a value has the same label in all types. */
  values: Record<string, string>;
}

/** The labels under the ids that the content-manager looks for. */
export function translationsOf({
  types,
  texts,
  added,
  fields,
  components,
  everywhere,
  values,
}: Labels): Record<string, string> {
  const ofTypes = Object.entries(fields).map(([uid, labels]) => [uid, { ...everywhere, ...labels }]);
  return {
    ...types,
    ...texts,
    ...prefixed('added', added),
    ...values,
    ...columnsOfStates(fields),
    ...flattened('content-manager.content-types', Object.fromEntries(ofTypes)),
    ...flattened('content-manager.components', components),
  };
}

/** The plugin deadlines shows a state's column by a message whose id is the label itself. */
function columnsOfStates(fields: Labels['fields']): Record<string, string> {
  const labels = Object.values(fields).flatMap((each) => Object.values(each));
  return Object.fromEntries(labels.map((label) => [`deadlines.lists.state.${label}`, label]));
}

function flattened(prefix: string, labels: Labels['fields']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([uid, byAttribute]) =>
      Object.entries(prefixed(`${prefix}.${uid}`, byAttribute))
    )
  );
}

function prefixed(prefix: string, labels: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([key, label]) => [`${prefix}.${key}`, label]));
}
