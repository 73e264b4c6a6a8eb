/** What is there without `populate`: the keys that are always set. */
export type FieldOf<Type> = {
  [Key in keyof Type]-?: object extends Pick<Type, Key> ? never : Key;
}[keyof Type] &
  string;

/** Relations, components, dynamic zones and files. */
export type PopulatedOf<Type> = Exclude<keyof Type, FieldOf<Type>> & string;

/** One of what is at the other end, where there may be several or none. */
export type ItemOf<Value> = Value extends readonly (infer Item)[] ? Item : NonNullable<Value>;

interface Operators<Value> {
  $eq?: Value | null;
  $eqi?: string;
  $ne?: Value | null;
  $nei?: string;
  $in?: readonly Value[];
  $notIn?: readonly Value[];
  $lt?: Value;
  $lte?: Value;
  $gt?: Value;
  $gte?: Value;
  $between?: readonly [Value, Value];
  $null?: boolean;
  $notNull?: boolean;
  $contains?: string;
  $notContains?: string;
  $containsi?: string;
  $notContainsi?: string;
  $startsWith?: string;
  $startsWithi?: string;
  $endsWith?: string;
  $endsWithi?: string;
  $not?: Operators<Value>;
}

/** Dates may be given as such. */
type Comparable<Value> = NonNullable<Value> extends string ? NonNullable<Value> | Date : NonNullable<Value>;

type Condition<Value> =
  Comparable<Value> | null | readonly Comparable<Value>[] | Operators<Comparable<Value>>;

/** Which entries: by their fields, those of what they are related to, and all of it inside `$and`, `$or` and `$not`. */
export type Filters<Type> = {
  [Key in FieldOf<Type>]?: Condition<Type[Key]>;
} & {
  [Key in PopulatedOf<Type>]?: Filters<ItemOf<Type[Key]>>;
} & {
  $and?: readonly Filters<Type>[];
  $or?: readonly Filters<Type>[];
  $not?: Filters<Type>;
};

/** What is answered beside the fields: everything one level deep, some of it, or some of it as another query says. */
export type Populate<Type> =
  '*' | readonly PopulatedOf<Type>[] | { [Key in PopulatedOf<Type>]?: true | NestedQuery<ItemOf<Type[Key]>> };

/** What of an entry is answered, and in which language; without `fields` all of them, without `populate` nothing else. */
export interface EntryQuery<Type> {
  fields?: readonly FieldOf<Type>[];
  populate?: Populate<Type>;
  locale?: string;
}

interface NestedQuery<Type> extends Omit<EntryQuery<Type>, 'locale'> {
  filters?: Filters<Type>;
  sort?: string | readonly string[];
  /** In a dynamic zone: what of each component, by its uid. */
  on?: Record<string, unknown>;
}

/** Which entries, in which order: `sort` is an attribute with `:asc` or `:desc` behind it, or several. */
export interface AllQuery<Type> extends EntryQuery<Type> {
  filters?: Filters<Type>;
  sort?: string | readonly string[];
}

export interface ListQuery<Type> extends AllQuery<Type> {
  /** By pages (from 1), or from an entry on (from 0). */
  pagination?:
    | { page?: number; pageSize?: number; start?: never; limit?: never }
    | { start?: number; limit?: number; page?: never; pageSize?: never };
}
