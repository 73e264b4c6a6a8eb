import type { Core } from '@strapi/strapi';

import type { Models } from '../schema/model';
import { metadataOf } from '../strapi-seam';

/** Everything that answering one query needs; `instant` is the same throughout. */
export interface QueryContext {
  strapi: Core.Strapi;
  registry: Registry;
  /** ms, UTC */
  instant: number;
  defaultZone: string;
}

/** Which models opted in, and which relations lead to one that did: everything else is left alone. */
export class Registry {
  private readonly leading = new Map<string, string[]>();

  constructor(
    private readonly strapi: Core.Strapi,
    readonly models: Models
  ) {
    const reaching = this.reachingModels();
    for (const uid of strapi.db.metadata.keys()) {
      this.leading.set(
        uid,
        relationsOf(strapi, uid)
          .filter(([, target]) => target === undefined || reaching.has(target))
          .map(([name]) => name)
      );
    }
  }

  /** Attributes of `uid` through which an opted-in model can be reached. */
  leads(uid: string): string[] {
    return this.leading.get(uid) ?? [];
  }

  concerns(uid: string): boolean {
    return this.models.has(uid) || this.leads(uid).length > 0;
  }

  /** The models from which an opted-in one can be reached; a polymorphic relation can reach any. */
  private reachingModels(): Set<string> {
    const reaching = new Set(this.models.keys());
    let before: number;
    do {
      before = reaching.size;
      for (const uid of this.strapi.db.metadata.keys()) {
        const leads = ([, target]: [string, string | undefined]) =>
          target === undefined || reaching.has(target);
        if (relationsOf(this.strapi, uid).some(leads)) reaching.add(uid);
      }
    } while (reaching.size > before);
    return reaching;
  }
}

function relationsOf(strapi: Core.Strapi, uid: string): [string, string | undefined][] {
  return Object.entries(metadataOf(strapi, uid).attributes)
    .filter(([, attribute]) => attribute.type === 'relation')
    .map(([name, attribute]) => [name, attribute.target]);
}
