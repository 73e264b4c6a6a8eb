/** What of a component's items is read, compared and written. */
export interface Parts {
  /** All its attributes but relations, which each locale has for itself. */
  attributes: string[];
  /** Those of them that are files. */
  media: string[];
  /** Those of them that are components. */
  nested: Record<string, Parts>;
}

/** A component, or a list of them, of which the locales of an entry share some attributes. */
export interface SharedComponent extends Parts {
  /** The attribute that holds it. */
  name: string;
  repeatable: boolean;
  shared: string[];
  dates: string[];
}
