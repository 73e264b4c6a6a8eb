import type { Core } from '@strapi/strapi';

import { metadataOf } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';

/** What decides a state, beside the entry; the same throughout a query. */
export interface EvaluationContext {
  /** ms, UTC */
  instant: number;
  defaultZone: string;
}

/** With what reads that which a state is computed from. */
export interface StateContext extends EvaluationContext {
  strapi: Core.Strapi;
}

/** Everything that answering one query needs. */
export interface QueryContext extends StateContext {
  reachable: ReachableModels;
  /** Whether a computed attribute that nobody selected by its name is read at all. */
  mayRead: (attribute: string) => boolean;
}

/** A relation, component or dynamic zone; `target` is undefined where it can be of several types. */
export interface Path {
  name: string;
  target: string | undefined;
}

const NO_PATHS: Path[] = [];

/** Which models opted in, and which relations lead to one that did: everything else is left alone. */
export class ReachableModels {
  private readonly paths = new Map<string, Path[]>();

  constructor(
    private readonly strapi: Core.Strapi,
    readonly models: Models
  ) {
    const reaching = this.reachingModels();
    for (const uid of strapi.db.metadata.keys()) {
      this.paths.set(
        uid,
        relationsOf(strapi, uid).filter(({ target }) => reaches(reaching, target))
      );
    }
  }

  /** Attributes of `uid` through which an opted-in model can be reached. */
  pathsFrom(uid: string): Path[] {
    return this.paths.get(uid) ?? NO_PATHS;
  }

  pathAt(uid: string, name: string): Path | undefined {
    return this.pathsFrom(uid).find((path) => path.name === name);
  }

  concerns(uid: string): boolean {
    return this.models.has(uid) || this.pathsFrom(uid).length > 0;
  }

  /** The models from which an opted-in one can be reached; a polymorphic relation can reach any. */
  private reachingModels(): Set<string> {
    const reaching = new Set(this.models.keys());
    let before: number;
    do {
      before = reaching.size;
      for (const uid of this.strapi.db.metadata.keys()) {
        if (relationsOf(this.strapi, uid).some(({ target }) => reaches(reaching, target))) reaching.add(uid);
      }
    } while (reaching.size > before);
    return reaching;
  }
}

function reaches(reaching: Set<string>, target: string | undefined): boolean {
  return target === undefined || reaching.has(target);
}

function relationsOf(strapi: Core.Strapi, uid: string): Path[] {
  return Object.entries(metadataOf(strapi, uid).attributes)
    .filter(([, attribute]) => attribute.type === 'relation')
    .map(([name, { target }]) => ({ name, target }));
}
