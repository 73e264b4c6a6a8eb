import type { Core } from '@strapi/strapi';

import { metadataOf, schemaOf, schemasOf, type Knex } from '@guichet/strapi-kit';
import { ownershipsOf, type Ownership } from './ownerships';

export type Statement = ReturnType<Knex>;

/** Narrows a statement to the published rows of the table with this `alias`. */
type Narrowing = (statement: Statement, alias: string) => Statement;

/**
 * The ways in which rows of a type can be published: an entry by itself, a component's rows through each type that
 * contains the component, at any depth. They are joins, not sub-selects, so that the database can walk an index of dates
 * and stop at the first published row.
 */
export function publishedConditions(strapi: Core.Strapi, uid: string): Narrowing[] {
  const schema = schemaOf(strapi, uid);
  if (schema.modelType !== 'component') {
    const isPublished: Narrowing = (statement, alias) => statement.whereNotNull(`${alias}.published_at`);
    return [schema.options?.draftAndPublish ? isPublished : (statement) => statement];
  }
  return holdersOf(strapi, uid).flatMap((ownership) =>
    publishedConditions(strapi, ownership.owner).map(
      (narrow): Narrowing =>
        (statement, alias) =>
          narrow(joinOwner(strapi, ownership, statement, alias), `${alias}_owner`)
    )
  );
}

/** Who contains a component. One for each table that links its rows, even if several attributes share it. */
export function holdersOf(strapi: Core.Strapi, component: string): Ownership[] {
  const all = schemasOf(strapi).flatMap(({ uid }) => ownershipsOf(strapi, uid));
  const ofComponent = all.filter((ownership) => ownership.component === component);
  return [...new Map(ofComponent.map((ownership) => [ownership.table, ownership])).values()];
}

function joinOwner(
  strapi: Core.Strapi,
  ownership: Ownership,
  statement: Statement,
  alias: string
): Statement {
  const { component, owner, table, ownerColumn, idColumn } = ownership;
  const [link, rows] = [`${alias}_link`, `${alias}_owner`];
  return statement
    .join({ [link]: table }, `${link}.${idColumn}`, `${alias}.id`)
    .where(`${link}.component_type`, component)
    .join({ [rows]: metadataOf(strapi, owner).tableName }, `${rows}.id`, `${link}.${ownerColumn}`);
}
