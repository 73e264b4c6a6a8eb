import type { Core } from '@strapi/strapi';

import { type MetaAttribute, metadataOf, typesWithDrafts } from '@guichet/strapi-kit';

/** One end of a relation: of the two types that it connects, the one whose rows are there. */
export interface End {
  /** What the columns of the records begin with, and what the rows are called in statements. */
  name: 'source' | 'target';
  /** Where the database holds the type's rows. */
  table: string;
  /** The column of the join table that names one of them. */
  column: string;
  /** The column of the join table that orders what one of them is related to; `null` where nothing does. */
  order: string | null;
  /** Whether a row here is related to one row of the other end at most. */
  hasOne: boolean;
}

/** A relation between two types that both have drafts. Strapi keeps its pairs of row ids in a join table. */
export interface Relation {
  /** As the records call it: `api::event.event.calls`. */
  name: string;
  /** The join table. */
  table: string;
  source: End;
  target: End;
  /** Whether both types have an attribute for it. */
  isTwoWay: boolean;
  /** Whether it connects a type with itself. */
  isSelf: boolean;
}

/** What a type is in a relation. */
export interface Role {
  relation: Relation;
  own: End;
  other: End;
  /** Whether its entries have the attribute, so that publishing one says which links are public. */
  decides: boolean;
}

export interface Roles {
  relations: Relation[];
  /** The roles of a type; none for types without drafts. */
  of: (uid: string) => Role[];
}

/**
 * The relations whose links are remembered. Left to Strapi, which keeps them: those to or from types without drafts. Left
 * as they are: polymorphic ones, those in components, and those that the database holds in a column.
 *
 * @returns the service `plugin::links.roles`. Its first use has to wait for the database's models.
 */
export function createRoles({ strapi }: { strapi: Core.Strapi }): Roles {
  const roles = new Map<string, Role[]>(typesWithDrafts(strapi).map((uid) => [uid, []]));
  const relations: Relation[] = [];
  for (const uid of roles.keys()) {
    for (const [name, attribute] of Object.entries(metadataOf(strapi, uid).attributes)) {
      const { target } = attribute;
      if (target === undefined || !roles.has(target) || attribute.mappedBy) continue;
      const relation = relationOf(strapi, uid, name, attribute);
      if (!relation) continue;
      const { source, isTwoWay } = relation;
      relations.push(relation);
      roles.get(uid)!.push({ relation, own: source, other: relation.target, decides: true });
      roles.get(target)!.push({ relation, own: relation.target, other: source, decides: isTwoWay });
    }
  }
  return { relations, of: (uid) => roles.get(uid) ?? [] };
}

const WITH_JOIN_TABLE = /^(one|many)To(One|Many)$/;

function relationOf(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  attribute: MetaAttribute
): Relation | null {
  const { joinTable, target, relation = '' } = attribute;
  if (!joinTable || !target || !WITH_JOIN_TABLE.test(relation)) return null;
  return {
    name: `${uid}.${name}`,
    table: joinTable.name,
    source: {
      name: 'source',
      table: metadataOf(strapi, uid).tableName,
      column: joinTable.joinColumn.name,
      order: joinTable.orderColumnName ?? null,
      hasOne: relation.endsWith('ToOne'),
    },
    target: {
      name: 'target',
      table: metadataOf(strapi, target).tableName,
      column: joinTable.inverseJoinColumn.name,
      order: joinTable.inverseOrderColumnName ?? null,
      hasOne: relation.startsWith('oneTo'),
    },
    isTwoWay: attribute.inversedBy !== undefined,
    isSelf: uid === target,
  };
}
