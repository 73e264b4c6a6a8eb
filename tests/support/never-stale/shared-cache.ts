import CachePolicy from 'http-cache-semantics';

import type { Answered, Asked } from '../ask';

/** What the cache keeps of an answer. Instants in ms (UTC). */
export interface Stored {
  asked: Asked;
  answer: Answered;
  policy: CachePolicy;
  storedAt: number;
  /** It is fresh at every instant before this one. */
  freshUntil: number;
}

/** Where an answer came from: the cache alone, the cache confirmed by a 304, or the origin. */
export type Origin = 'fresh' | 'confirmed' | 'fetched';

/**
 * A shared cache in front of an origin, such as a site's CDN or proxy. http-cache-semantics decides what may be kept
 * and served, by the clock that it is given: RFC 9111, sections 3, 4.2 and 4.3.
 */
export class SharedCache {
  private readonly stored = new Map<string, Stored>();
  private readonly Policy: typeof CachePolicy;

  constructor(
    private readonly origin: (asked: Asked) => Promise<Answered>,
    private readonly now: () => number
  ) {
    this.Policy = class extends CachePolicy {
      // The types do not have it, but the library documents it.
      now(): number {
        return now();
      }
    };
  }

  async ask(asked: Asked): Promise<{ answer: Answered; how: Origin }> {
    const known = this.stored.get(keyOf(asked));
    const request = requestOf(asked);
    if (known?.policy.satisfiesWithoutRevalidation(request)) return { answer: known.answer, how: 'fresh' };
    if (!known) return this.fetch(asked);
    const headers = known.policy.revalidationHeaders(request) as Record<string, string>;
    const answer = await this.origin({ ...asked, headers });
    const { policy, modified } = known.policy.revalidatedPolicy({ ...request, headers }, answer);
    const current = modified ? answer : known.answer;
    this.keep(asked, current, policy);
    return { answer: current, how: modified ? 'fetched' : 'confirmed' };
  }

  /** What it would serve without asking the origin. */
  fresh(): Stored[] {
    return [...this.stored.values()].filter(({ freshUntil }) => this.now() < freshUntil);
  }

  purge(): void {
    this.stored.clear();
  }

  private async fetch(asked: Asked): Promise<{ answer: Answered; how: Origin }> {
    const answer = await this.origin(asked);
    this.keep(asked, answer, new this.Policy(requestOf(asked), answer, { shared: true }));
    return { answer, how: 'fetched' };
  }

  private keep(asked: Asked, answer: Answered, policy: CachePolicy): void {
    const storedAt = this.now();
    if (!policy.storable()) this.stored.delete(keyOf(asked));
    else {
      const freshUntil = storedAt + policy.timeToLive();
      this.stored.set(keyOf(asked), { asked, answer, policy, storedAt, freshUntil });
    }
  }
}

/** Encodings are kept side by side. For anything else in `Vary`, the policy has to refuse. */
function keyOf({ path, headers }: Asked): string {
  return `${headers?.['accept-encoding'] ?? ''} ${path}`;
}

function requestOf({ path, headers = {} }: Asked): CachePolicy.HttpRequest {
  return { method: 'GET', url: path, headers: { host: 'site.example', ...headers } };
}
