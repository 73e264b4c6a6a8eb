import { isNoneMatched } from '../domain/entity-tag';
import { secondsInNginx, secondsLeft, type Lifetime } from '../domain/lifetime';
import type { HttpCacheContext } from './context';
import type { Headers, Representation } from '../store/stored-response';
import { httpDate } from './headers';

/** For `X-Cache`, which tells people where an answer comes from. */
export type Outcome = 'hit' | 'miss' | 'bypass';

export interface Sending {
  status: number;
  representation: Representation;
  lifetime: Lifetime;
  /** ms, UTC */
  now: number;
  outcome: Outcome;
}

/**
 * Sends an answer that is for everybody, or a 304 to clients that have it. Bypasses Koa, which would compute headers
 * again.
 */
export function send(ctx: HttpCacheContext, sending: Sending): void {
  const { representation, status, outcome } = sending;
  ctx.state.cache = outcome;
  const isKnown = status === 200 && isNoneMatched(ctx.req.headers['if-none-match'], representation.tag);
  const headers = isKnown ? representation.headersWithoutBody : representation.headers;
  ctx.respond = false;
  ctx.res.writeHead(isKnown ? 304 : status, [...headers, ...lifetimeHeaders(sending)]);
  ctx.res.end(isKnown || ctx.req.method === 'HEAD' ? undefined : representation.body);
}

/**
 * RFC 9111, sections 5.2.2 and 5.3. Both headers say the same, and count down to the end of the lifetime. They include
 * `must-revalidate`, because a cache that cannot reach us could otherwise serve a stale answer (section 4.2.4).
 */
function lifetimeHeaders({ lifetime, now, outcome }: Sending): Headers {
  const seconds = secondsLeft(lifetime, now);
  return [
    'Cache-Control',
    `public, max-age=${seconds}, must-revalidate`,
    'Expires',
    httpDate(now + seconds * 1000),
    'Date',
    httpDate(now),
    'X-Accel-Expires',
    String(secondsInNginx(seconds)),
    'X-Cache',
    outcome,
  ];
}
