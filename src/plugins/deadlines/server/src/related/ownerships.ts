import type { Core } from '@strapi/strapi';

import { metadataOf, schemaOf, type MetaAttribute } from '@guichet/strapi-kit';

/** A table that says to which rows of `owner` a component's rows belong. */
export interface Ownership {
  /** The uid of the component. */
  component: string;
  /** The uid of the content type or component that contains it. */
  owner: string;
  table: string;
  ownerColumn: string;
  idColumn: string;
}

/**
 * The components of a content type or component, including dynamic zones. A dynamic zone yields one for each
 * component.
 */
export function ownershipsOf(strapi: Core.Strapi, owner: string): Ownership[] {
  return Object.entries(schemaOf(strapi, owner).attributes).flatMap(([name, attribute]) => {
    const { component, components = [] } = attribute as { component?: string; components?: string[] };
    const held = component ? [component] : components;
    return held.map((uid) => ({
      component: uid,
      owner,
      ...linkOf(metadataOf(strapi, owner).attributes[name]),
    }));
  });
}

/** A component's rows are linked by id; those of a dynamic zone by id and type. */
function linkOf({ joinTable }: MetaAttribute): Pick<Ownership, 'table' | 'ownerColumn' | 'idColumn'> {
  const { name, joinColumn, inverseJoinColumn, morphColumn } = joinTable!;
  const idColumn = (inverseJoinColumn ?? morphColumn!.idColumn).name;
  return { table: name, ownerColumn: joinColumn.name, idColumn };
}
