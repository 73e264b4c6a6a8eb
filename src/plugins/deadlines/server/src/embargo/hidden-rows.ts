import type { Core } from '@strapi/strapi';

import { and, missing, not } from '../domain/condition';
import { underEmbargo } from '../domain/embargo';
import { ownershipsOf, type Ownership } from '../query/ownerships';
import { SqlRenderer } from '../query/render-sql';
import type { Model } from '../schema/model';
import { service } from '../services';
import { knexOf, metadataOf } from '../strapi-seam';
import type { Audience } from './audience';

/** Says which rows do not exist for the public. The components of an entry come and go with it. */
export class HiddenRows {
  private readonly embargoed: Map<string, Model>;
  private readonly ownerships = new Map<string, Ownership[]>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly audience: Audience
  ) {
    const models = [...service(strapi, 'models')].filter(([, { embargo }]) => embargo !== null);
    this.embargoed = new Map(models);
    for (const uid of this.embargoed.keys()) this.addOwner(uid);
  }

  /** The types of which rows may be hidden: content types, and the components that are in them. */
  types(): string[] {
    return [...this.embargoed.keys(), ...this.ownerships.keys()];
  }

  /** The types, among them, that other rows are related to. */
  contentTypes(): string[] {
    return [...this.embargoed.keys()];
  }

  /** The ids of the rows of `uid` that are hidden from those who are asking now, as SQL; `null` when none can be. */
  ids(uid: string): string | null {
    const model = this.embargoed.get(uid);
    if (model) return this.audience.isPublic(uid) ? this.entries(model) : null;
    const components = (this.ownerships.get(uid) ?? []).flatMap((ownership) => {
      const owners = this.ids(ownership.owner);
      return owners === null ? [] : [this.components(uid, ownership, owners)];
    });
    return components.length === 0 ? null : components.join(' UNION ');
  }

  /** A document of which a published row is under embargo is hidden whole: every locale, the draft as well. */
  private entries({ uid, embargo }: Model): string {
    const { tableName } = metadataOf(this.strapi, uid);
    const knex = knexOf(this.strapi);
    const sql = new SqlRenderer(this.strapi, uid, tableName);
    const ahead = underEmbargo(embargo!, service(this.strapi, 'clock').instant());
    const published = and(not(missing('publishedAt')), ahead);
    const documents = knex(tableName).select('document_id').whereRaw(sql.condition(published));
    return knex(tableName)
      .select('id')
      .whereRaw(sql.condition(ahead))
      .orWhereIn('document_id', documents)
      .toQuery();
  }

  private components(uid: string, { table, ownerColumn, idColumn }: Ownership, owners: string): string {
    const knex = knexOf(this.strapi);
    return knex(table)
      .select(idColumn)
      .where('component_type', uid)
      .where(ownerColumn, 'in', knex.raw(`(${owners})`))
      .toQuery();
  }

  /** Remembers what an embargoed type, or a component in one, has for components. */
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
