/** What a response has without `populate`: the keys that are always set. */
export type FieldOf<Type> = {
  [Key in keyof Type]-?: object extends Pick<Type, Key> ? never : Key;
}[keyof Type] &
  string;

/** Relations, components, dynamic zones and files. */
export type PopulatedOf<Type> = Exclude<keyof Type, FieldOf<Type>> & string;

/** One of the related entries, whether there may be several or none. */
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

/** Dates may also be given as `Date`. */
type Comparable<Value> = NonNullable<Value> extends string ? NonNullable<Value> | Date : NonNullable<Value>;

type Condition<Value> =
  Comparable<Value> | null | readonly Comparable<Value>[] | Operators<Comparable<Value>>;

/** Which entries: by their fields and those of related entries, and combined with `$and`, `$or` and `$not`. */
export type Filters<Type> = {
  [Key in FieldOf<Type>]?: Condition<Type[Key]>;
} & {
  [Key in PopulatedOf<Type>]?: Filters<ItemOf<Type[Key]>>;
} & {
  $and?: readonly Filters<Type>[];
  $or?: readonly Filters<Type>[];
  $not?: Filters<Type>;
};

/**
 * What is returned besides the fields: everything one level deep, some of it, or some of it with a query of its own.
 */
export type Populate<Type> =
  '*' | readonly PopulatedOf<Type>[] | { [Key in PopulatedOf<Type>]?: true | NestedQuery<ItemOf<Type[Key]>> };

/**
 * What is returned of an entry, and in which language. Without `fields`: all of them; without `populate`: only fields.
 */
export interface EntryQuery<Type> {
  fields?: readonly FieldOf<Type>[];
  populate?: Populate<Type>;
  locale?: string;
}

interface NestedQuery<Type> extends Omit<EntryQuery<Type>, 'locale'> {
  filters?: Filters<Type>;
  sort?: string | readonly string[];
  /** For a dynamic zone: a query for each component, by its uid. */
  on?: Record<string, unknown>;
}

/** Which entries, in which order. `sort` is an attribute followed by `:asc` or `:desc`, or a list of them. */
export interface AllQuery<Type> extends EntryQuery<Type> {
  filters?: Filters<Type>;
  sort?: string | readonly string[];
}

export interface ListQuery<Type> extends AllQuery<Type> {
  /** By pages (from 1), or by the number of entries to skip (from 0). */
  pagination?:
    | { page?: number; pageSize?: number; start?: never; limit?: never }
    | { start?: number; limit?: number; page?: never; pageSize?: never };
}
