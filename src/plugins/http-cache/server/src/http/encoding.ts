import { LRUCache } from 'lru-cache';

import type { HttpCacheContext } from './context';
import type { Encoding } from '../store/stored-response';

/** Browsers and proxies send only a few different values. */
const choices = new LRUCache<string, Encoding>({ max: 100 });

/** The client's preferred encoding, of those that we support. RFC 9110, section 12.5.3. */
export function encodingFor(ctx: HttpCacheContext): Encoding {
  const header = ctx.req.headers['accept-encoding'];
  if (typeof header !== 'string') return 'identity';
  const known = choices.get(header);
  if (known) return known;
  const choice = (ctx.acceptsEncodings('br', 'gzip', 'identity') || 'identity') as Encoding;
  choices.set(header, choice);
  return choice;
}
