import type { Core } from '@strapi/strapi';

import { metadataOf } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';

/** Everything that answering one query needs; `instant` is the same throughout. */
export interface QueryContext {
  strapi: Core.Strapi;
  registry: Registry;
  /** ms, UTC */
  instant: number;
  defaultZone: string;
  /** Whether a computed attribute that nobody selected by its name is read at all. */
  mayRead: (attribute: string) => boolean;
}

/** As much of it as decides a state. */
export type EvaluationContext = Omit<QueryContext, 'registry' | 'mayRead'>;

/** A relation, component or dynamic zone; `target` is undefined where it can be of several types. */
export interface Lead {
  name: string;
  target: string | undefined;
}

const NO_LEADS: Lead[] = [];

/** Which models opted in, and which relations lead to one that did: everything else is left alone. */
export class Registry {
  private readonly leading = new Map<string, Lead[]>();

  constructor(
    private readonly strapi: Core.Strapi,
    readonly models: Models
  ) {
    const reaching = this.reachingModels();
    for (const uid of strapi.db.metadata.keys()) {
      this.leading.set(
        uid,
        relationsOf(strapi, uid).filter(({ target }) => leadsTo(reaching, target))
      );
    }
  }

  /** Attributes of `uid` through which an opted-in model can be reached. */
  leads(uid: string): Lead[] {
    return this.leading.get(uid) ?? NO_LEADS;
  }

  lead(uid: string, name: string): Lead | undefined {
    return this.leads(uid).find((lead) => lead.name === name);
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
        if (relationsOf(this.strapi, uid).some(({ target }) => leadsTo(reaching, target))) reaching.add(uid);
      }
    } while (reaching.size > before);
    return reaching;
  }
}

function leadsTo(reaching: Set<string>, target: string | undefined): boolean {
  return target === undefined || reaching.has(target);
}

function relationsOf(strapi: Core.Strapi, uid: string): Lead[] {
  return Object.entries(metadataOf(strapi, uid).attributes)
    .filter(([, attribute]) => attribute.type === 'relation')
    .map(([name, { target }]) => ({ name, target }));
}
