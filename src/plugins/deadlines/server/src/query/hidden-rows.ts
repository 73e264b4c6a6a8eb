import type { Core } from '@strapi/strapi';

import { knexOf, type QueryBuilder } from '@guichet/strapi-kit';
import { ownershipsOf, type Ownership } from '../related/ownerships';

/** A reason to hide rows from a caller. */
export interface Hiding {
  /**
   * By the uid of a content type: the ids of its hidden rows, as SQL; `null` if there are none. Throws if the query itself
   * is refused.
   */
  ids: Map<string, () => string | null>;
  /** A column that is set in all visible rows: a shorter way to say the same. */
  setInOthers?: string;
  /** Whether a statement may read hidden rows of its type; by default, every statement may. */
  reads?: (builder: QueryBuilder, uid: string) => boolean;
  /** Whether rows of a model may be related to hidden ones; by default, those of every model may. */
  relates?: (owner: string) => boolean;
}

/** Says which rows are hidden for one reason. Components of an entry are hidden with it. */
export class HiddenRows {
  private readonly ownerships = new Map<string, Ownership[]>();

  constructor(
    private readonly strapi: Core.Strapi,
    readonly hiding: Hiding
  ) {
    for (const uid of hiding.ids.keys()) this.addOwner(uid);
  }

  /** The types whose rows may be hidden: content types, and their components. */
  types(): string[] {
    return [...this.hiding.ids.keys(), ...this.ownerships.keys()];
  }

  /** Those of these types that other rows can be related to. */
  contentTypes(): string[] {
    return [...this.hiding.ids.keys()];
  }

  /** The ids of the rows of `uid` that are hidden from the current caller, as SQL; `null` if none can be. */
  ids(uid: string): string | null {
    const idsOf = this.hiding.ids.get(uid);
    if (idsOf) return idsOf();
    const components = (this.ownerships.get(uid) ?? []).flatMap((ownership) => {
      const owners = this.ids(ownership.owner);
      return owners === null ? [] : [this.components(uid, ownership, owners)];
    });
    return components.length === 0 ? null : components.join(' UNION ');
  }

  private components(uid: string, { table, ownerColumn, idColumn }: Ownership, owners: string): string {
    const knex = knexOf(this.strapi);
    return knex(table)
      .select(idColumn)
      .where('component_type', uid)
      .where(ownerColumn, 'in', knex.raw(`(${owners})`))
      .toQuery();
  }

  /** Records the components of such a type, or of a component in one. */
  private addOwner(owner: string): void {
    for (const ownership of ownershipsOf(this.strapi, owner)) this.add(ownership);
  }

  private add(ownership: Ownership): void {
    const { component, table } = ownership;
    const known = this.ownerships.get(component) ?? [];
    if (known.some((other) => other.table === table)) return;
    this.ownerships.set(component, [...known, ownership]);
    this.addOwner(component);
  }
}
