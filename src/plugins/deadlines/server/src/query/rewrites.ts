import type { QueryParams } from '@guichet/strapi-kit';

type Key = keyof QueryParams;
type Memory = Partial<Record<Key, { asked: unknown; given: unknown }>>;

/**
 * Puts rewritten parameters into a query and remembers the original ones. Strapi passes one params object to several
 * queries (a page and its count, at once), and callers keep theirs for later queries. Each query has to start from the
 * original parameters, not from what an earlier one put in their place.
 */
export class Rewrites {
  private readonly memories = new WeakMap<QueryParams, Memory>();

  /** The parameters as the caller gave them. */
  asked(params: QueryParams): QueryParams {
    const memory = this.memories.get(params);
    if (!memory) return params;
    const asked = { ...params };
    for (const [key, { asked: original, given }] of Object.entries(memory)) {
      // If the caller has changed the parameter since, the new one counts.
      if (params[key as Key] === given) asked[key as Key] = original;
    }
    return asked;
  }

  /** Replaces what differs from the original parameters. */
  put(params: QueryParams, asked: QueryParams, given: QueryParams): void {
    const memory = this.memories.get(params) ?? {};
    for (const key of Object.keys(given) as Key[]) {
      if (given[key] === asked[key]) continue;
      memory[key] = { asked: asked[key], given: given[key] };
      params[key] = given[key];
    }
    this.memories.set(params, memory);
  }
}
