import type { FieldOf, PopulatedOf } from './query.js';

/** Always returned, whatever a query selects. */
type Identity<Type> = Extract<keyof Type, 'id' | 'documentId' | '__component'>;

type Fields<Type, Query> = Query extends { fields: readonly (infer Name)[] }
  ? Extract<Name, keyof Type> | Identity<Type>
  : FieldOf<Type>;

/** The query for each populated attribute, by name. */
type Populated<Type, Query> = Query extends { populate: infer Asked }
  ? Asked extends '*'
    ? Record<PopulatedOf<Type>, true>
    : Asked extends readonly (infer Name)[]
      ? Record<Extract<Name, PopulatedOf<Type>>, true>
      : Pick<Asked, Extract<keyof Asked, PopulatedOf<Type>>>
  : Record<never, true>;

type Value<Type, Query> = Type extends readonly (infer Item)[]
  ? Answered<Item, Query>[]
  : Type extends null
    ? null
    : Answered<Type, Query>;

/** The part of an entry that a query returns: its `fields`, and what it populates, at any depth. */
export type Answered<Type, Query> = Type extends unknown
  ? Pick<Type, Fields<Type, Query>> & {
      [Key in Extract<keyof Populated<Type, Query>, keyof Type>]-?: Value<
        Exclude<Type[Key], undefined>,
        Populated<Type, Query>[Key]
      >;
    }
  : never;
