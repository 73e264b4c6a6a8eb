/** Who asks: a visitor, the holder of a full-access token, an administrator. */
export type Asker = 'visitor' | 'token' | 'administrator';

/** A request that is tried. */
export interface Request {
  asker: Asker;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: object;
  body?: unknown;
}

/** The address that it is sent to, its parameters in brackets as Strapi reads them. */
export function addressOf({ path, query = {} }: Request): string {
  const pairs = pairsOf(query, '');
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

function pairsOf(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) {
    return [value === null ? encode(name) : `${encode(name)}=${encode(String(value))}`];
  }
  return Object.keys(value).flatMap((key) => {
    const inner = Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
    return pairsOf(inner, name === '' ? key : `${name}[${key}]`);
  });
}

/** In percent-encoding, half a surrogate pair as the three bytes that it would be. */
export function encode(text: string): string {
  const parts = text.split(/(\p{Surrogate})/u).map((part) => {
    if (!/^\p{Surrogate}$/u.test(part)) return encodeURIComponent(part);
    const code = part.charCodeAt(0);
    const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
    return bytes.map((byte) => `%${byte.toString(16)}`).join('');
  });
  return parts.join('').replaceAll('%5B', '[').replaceAll('%5D', ']');
}

/** A request as a report shows it, to be tried by hand. */
export function describeRequest(request: Request): string {
  const body = request.body === undefined ? '' : ` ${JSON.stringify(request.body)}`;
  return `${request.asker}: ${request.method} ${addressOf(request)}${body}`.slice(0, 600);
}
