import type { Core } from '@strapi/strapi';

import { type MetaAttribute, metadataOf, typesWithDrafts } from '@guichet/strapi-kit';

/** One end of a relation, with the type whose rows are there. */
export interface End {
  /** The prefix of the records' columns, and the alias of the rows in statements. */
  name: 'source' | 'target';
  /** The table with the type's rows. */
  table: string;
  /** The column of the join table with the id of such a row. */
  column: string;
  /** The column of the join table that orders what such a row is related to; `null` if there is none. */
  order: string | null;
  /** Whether a row here is related to at most one row at the other end. */
  hasOne: boolean;
}

/** A relation between two types with draft & publish. Strapi stores pairs of row ids in a join table. */
export interface Relation {
  /** Its name in the records: `api::event.event.calls`. */
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

/** The part that a type has in a relation. */
export interface Role {
  relation: Relation;
  own: End;
  other: End;
  /** Whether its entries have the attribute, so that publishing one decides which links are public. */
  decides: boolean;
}

export interface Roles {
  relations: Relation[];
  /** The roles of a type; none for types without drafts. */
  of: (uid: string) => Role[];
}

/**
 * The relations whose links are recorded. Relations to or from types without drafts are left to Strapi, which keeps their
 * links. Polymorphic relations, relations in components, and relations stored in a column are left alone.
 *
 * @returns the service `plugin::links.roles`. It must not be used before the database's models exist.
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
