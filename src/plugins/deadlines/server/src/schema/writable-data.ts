import type { Modules, Schema, UID } from '@strapi/strapi';

/** The mark of computed attributes in the types that `strapi ts:generate-types` writes. */
interface Computed {
  pluginOptions?: { deadlines: { computed: true } };
}

/** The names of a type's computed attributes. */
export type ComputedName<Uid extends UID.Schema> = {
  [Name in Schema.AttributeNames<Uid>]: Schema.AttributeByName<Uid, Name> extends Computed ? Name : never;
}[Schema.AttributeNames<Uid>];

/**
 * What the Document Service accepts as the `data` of a type. Strapi's own type has the computed attributes too, which nobody
 * can write.
 *
 * @example const data: WritableData<'api::grant.grant'> = { title: 'Hedges' };
 */
export type WritableData<Uid extends UID.Schema> = Omit<
  Modules.Documents.Params.Data.Input<Uid>,
  ComputedName<Uid>
>;
