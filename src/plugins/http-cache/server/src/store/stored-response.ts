import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

import type { Lifetime } from '../domain/lifetime';

export type Encoding = 'identity' | 'gzip' | 'br';

/** Names and values in turn, as node:http takes them. */
export type Headers = string[];

/** One form of an answer's body, with all headers that are the same at every instant. */
export interface Representation {
  tag: string;
  body: Buffer;
  headers: Headers;
  /** Those that a 304 has. RFC 9110, section 15.4.5. */
  headersWithoutBody: Headers;
}

/** What was computed for a request. */
export interface Computed {
  status: number;
  /** Those that describe neither the body nor its lifetime. */
  headers: Headers;
  type: string;
  body: Buffer;
  vary: string[];
  lifetime: Lifetime;
}

/** Below that, compressing costs more than it saves. Bytes. */
const WORTH_COMPRESSING = 1024;

/** Not the best there is, which takes ten times as long. */
const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } };

const ENCODERS: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  identity: async (body) => body,
  gzip: promisify<Buffer, Buffer>(zlib.gzip),
  br: (body) => promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress)(body, BROTLI),
};

/** An answer that everybody may be given, in the encodings that were asked for. */
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

  /** The representation in an encoding, if it is there already. */
  ready(encoding: Encoding): Representation | undefined {
    const isSmall = this.computed.body.length < WORTH_COMPRESSING;
    return this.representations.get(isSmall ? 'identity' : encoding);
  }

  /** Compresses it when it is asked for the first time; those who ask meanwhile wait for the same. */
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

  /** What it takes in memory, about. */
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
