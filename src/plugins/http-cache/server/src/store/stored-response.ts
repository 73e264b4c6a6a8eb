import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

import type { Lifetime } from '../domain/lifetime';

export type Encoding = 'identity' | 'gzip' | 'br';

/** Names and values alternate, as node:http takes them. */
export type Headers = string[];

/** An answer's body in one encoding, with all headers that do not depend on the instant. */
export interface Representation {
  tag: string;
  body: Buffer;
  headers: Headers;
  /** The headers of a 304. RFC 9110, section 15.4.5. */
  headersWithoutBody: Headers;
}

/** What was computed for a request. */
export interface Computed {
  status: number;
  /** The headers that describe neither the body nor its lifetime. */
  headers: Headers;
  type: string;
  body: Buffer;
  vary: string[];
  lifetime: Lifetime;
}

/** Below this size, compression costs more than it saves. Bytes. */
const WORTH_COMPRESSING = 1024;

/** Not the best quality, which takes ten times as long. */
const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } };

const ENCODERS: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  identity: async (body) => body,
  gzip: promisify<Buffer, Buffer>(zlib.gzip),
  br: (body) => promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress)(body, BROTLI),
};

/** An answer for everybody, in the encodings that were requested. */
export class StoredResponse {
  readonly status: number;
  readonly lifetime: Lifetime;
  private readonly representations = new Map<Encoding, Representation>();
  private readonly underWay = new Map<Encoding, Promise<Representation>>();
  private readonly hash: string;

  constructor(private readonly computed: Computed) {
    this.status = computed.status;
    this.lifetime = computed.lifetime;
    this.hash = createHash('sha256').update(computed.body).digest('base64url');
    this.representations.set('identity', this.represent('identity', computed.body));
  }

  /** The representation in an encoding, if it exists already. */
  ready(encoding: Encoding): Representation | undefined {
    const isSmall = this.computed.body.length < WORTH_COMPRESSING;
    return this.representations.get(isSmall ? 'identity' : encoding);
  }

  /** Compresses it at the first request; concurrent requests wait for the same result. */
  prepare(encoding: Encoding): Promise<Representation> {
    const preparing = this.underWay.get(encoding) ?? this.compress(encoding);
    this.underWay.set(encoding, preparing);
    return preparing;
  }

  private async compress(encoding: Encoding): Promise<Representation> {
    const body = await ENCODERS[encoding](this.computed.body);
    const representation = this.represent(encoding, body);
    this.representations.set(encoding, representation);
    return representation;
  }

  /** Its approximate size in memory. */
  get bytes(): number {
    let bytes = 0;
    for (const { body, headers } of this.representations.values())
      bytes += body.length + 2 * headers.join('').length;
    return bytes;
  }

  private represent(encoding: Encoding, body: Buffer): Representation {
    const { headers, type, vary } = this.computed;
    // Strong: another encoding is another representation. RFC 9110, section 8.8.3.3.
    const tag = encoding === 'identity' ? `"${this.hash}"` : `"${this.hash}-${encoding}"`;
    const headersWithoutBody = [
      ...headers,
      'ETag',
      tag,
      ...(vary.length > 0 ? ['Vary', vary.join(', ')] : []),
    ];
    const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
    const ofBody = ['Content-Type', type, 'Content-Length', String(body.length), ...coding];
    return { tag, body, headers: [...headersWithoutBody, ...ofBody], headersWithoutBody };
  }
}
