import { LRUCache } from 'lru-cache';

import type { HttpCacheContext } from './context';
import type { Encoding } from '../store/stored-response';

/** Browsers and proxies send a handful of them. */
const choices = new LRUCache<string, Encoding>({ max: 100 });

/** The encoding that a client prefers, of those that we have. RFC 9110, section 12.5.3. */
export function encodingFor(ctx: HttpCacheContext): Encoding {
  const header = ctx.req.headers['accept-encoding'];
  if (typeof header !== 'string') return 'identity';
  const known = choices.get(header);
  if (known) return known;
  const choice = (ctx.acceptsEncodings('br', 'gzip', 'identity') || 'identity') as Encoding;
  choices.set(header, choice);
  return choice;
}
