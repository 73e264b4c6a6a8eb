/** What a mapping may do with a value before it is stored, beyond what the attribute's type says. */
export const TRANSFORMS = ['date', 'day-that-ends', 'list', 'markdown', 'phone', 'slug'] as const;

export type TransformName = (typeof TRANSFORMS)[number];

/**
 * Where the value of an attribute comes from. `from` names keys of the front matter, as dotted paths, of which the first
 * that has a value counts. Names that begin with `$` stand for what is not in the front matter, see `SPECIAL`.
 */
export interface Rule {
  from?: string[];
  /** A constant, for every document. */
  value?: unknown;
  /** What the value is if no key has one. */
  default?: unknown;
  as?: TransformName;
  /** The stored value for each written one. */
  values?: Record<string, string>;
  /** The parts of a single component. */
  fields?: Rules;
  /** The parts of each component of a list, or of each related entry. */
  each?: Rules;
  /** Of related entries: the attributes by which an existing one is found, most telling first. */
  match?: string[];
}

/** Rules by attribute. */
export type Rules = Record<string, Rule>;

/** What rules can name beside keys: the text below the front matter, and what the file's path says. */
export const SPECIAL = ['$body', '$date', '$item', '$name', '$path'] as const;

/** The shapes of documents that are read by code of their own, because they say more than keys, or all of an entry. */
export const SHAPES = ['event', 'export', 'press-release', 'program-page'] as const;

export type Shape = (typeof SHAPES)[number];

/** Which documents become entries of a type, and how. */
export interface MappingSet {
  /** Globs, relative to the mapping's folder. */
  paths: string[];
  /** Keys of which one has a value, or keys with the values that they may have; empty: any document. */
  when: { keys: string[]; values: Record<string, string[]> };
  /** A content type: `event`, or the uid of one of another plugin. */
  type: string;
  shape: Shape | null;
  /** The locale of documents that do not say theirs; null: that of the import. */
  locale: string | null;
  /** IANA zone of dates without an offset; null: that of the application. */
  zone: string | null;
  /** Whether everything stays a draft. */
  draft: boolean;
  fields: Rules;
  /** Keys that are left out without a word. */
  ignore: string[];
  /** The addresses that the old site gave, such as `/:year/:month/:day/:title.html`; null: none that can be known. */
  address: string | null;
  /** Keys whose value makes a document the same one under another path. */
  identity: string[];
}

export interface Mapping {
  sets: MappingSet[];
  /** Globs of files that are no documents. */
  ignore: string[];
  /** Keys that say a document's language, and keys that pair its translations. */
  languages: { keys: string[]; pairs: string[] };
  /** Whether documents of a later date are published at once. Jekyll's `future`, Hugo's `buildFuture` */
  future: boolean;
  /** Folders that `/` stands for in the addresses of images and files, as the old site served them. */
  media: string[];
}

/** What a mapping needs to know of an attribute. */
export interface AttributeModel {
  type: string;
  /** Of a component: its uid. */
  component?: string;
  /** Of a dynamic zone: the uids of its components. */
  components?: string[];
  /** Of a relation: the uid of the type that it leads to. */
  target?: string;
  /** Whether it holds a list: of components, of media, of related entries. */
  many: boolean;
  enum?: string[];
}

/** The attributes that an import may write, by name. */
export type Attributes = Record<string, AttributeModel>;

/** A content type or component, as far as a mapping needs it. */
export interface TypeModel {
  uid: string;
  /** As a report names it. */
  name: string;
  attributes: Attributes;
  /** The attribute that people know an entry by; null if no text is fit for it. */
  title: string | null;
  slug: string | null;
  /** The attribute that hides an entry until its instant. */
  embargo: string | null;
  /** The attribute that names the time zone of its dates. */
  timezone: string | null;
}

/** Types and components by uid: a set's type, with everything that it can hold or lead to. */
export type Models = Record<string, TypeModel>;

/** A set that may fit a document, with its type. */
export interface Target {
  set: MappingSet;
  model: TypeModel;
}
