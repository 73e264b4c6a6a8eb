import CachePolicy from 'http-cache-semantics';

import type { Answered, Asked } from '../ask';

/** What the cache keeps of an answer. Instants in ms (UTC). */
export interface Stored {
  asked: Asked;
  answer: Answered;
  policy: CachePolicy;
  storedAt: number;
  /** It is fresh at every instant before. */
  freshUntil: number;
}

/** How an answer came: out of the cache alone, confirmed by a 304, or from the origin. */
export type Origin = 'fresh' | 'confirmed' | 'fetched';

/**
 * A shared cache in front of an origin, as a site's CDN or proxy is. What may be kept and given is for
 * http-cache-semantics to judge, by the clock that is given to it: RFC 9111, sections 3, 4.2 and 4.3.
 */
export class SharedCache {
  private readonly stored = new Map<string, Stored>();
  private readonly Policy: typeof CachePolicy;

  constructor(
    private readonly origin: (asked: Asked) => Promise<Answered>,
    private readonly now: () => number
  ) {
    this.Policy = class extends CachePolicy {
      // The types leave it out; the library documents it.
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

  /** What it would give without asking anybody. */
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

/** Encodings are kept beside each other; for whatever else `Vary` names the policy has to refuse. */
function keyOf({ path, headers }: Asked): string {
  return `${headers?.['accept-encoding'] ?? ''} ${path}`;
}

function requestOf({ path, headers = {} }: Asked): CachePolicy.HttpRequest {
  return { method: 'GET', url: path, headers: { host: 'site.example', ...headers } };
}
