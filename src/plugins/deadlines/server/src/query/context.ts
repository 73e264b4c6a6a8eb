import type { Core } from '@strapi/strapi';

import { metadataOf } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';

/** What decides a state besides the entry; the same throughout a query. See docs/glossary.md#words. */
export interface EvaluationContext {
  /** ms, UTC */
  instant: number;
  defaultZone: string;
}

/** Also has what reads the source of a gathered state. */
export interface StateContext extends EvaluationContext {
  strapi: Core.Strapi;
}

/** Everything that is needed for one query. */
export interface QueryContext extends StateContext {
  reachable: ReachableModels;
  /** Whether to read a computed attribute that was not selected by name. */
  mayRead: (attribute: string) => boolean;
}

/**
 * A relation, component or dynamic zone; `target` is undefined if there are several types. See docs/glossary.md#words.
 */
export interface Path {
  name: string;
  target: string | undefined;
}

const NO_PATHS: Path[] = [];

/** Which models opted in, and which relations lead to one of them. Queries on all other models are left alone. */
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

  /** Attributes of `uid` that lead to a model that opted in. */
  pathsFrom(uid: string): Path[] {
    return this.paths.get(uid) ?? NO_PATHS;
  }

  pathAt(uid: string, name: string): Path | undefined {
    return this.pathsFrom(uid).find((path) => path.name === name);
  }

  concerns(uid: string): boolean {
    return this.models.has(uid) || this.pathsFrom(uid).length > 0;
  }

  /** The models from which a model that opted in can be reached. A polymorphic relation can lead to any. */
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
