import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A content as it is stored: compressed alone, or with another one as its dictionary. */
export interface StoredContent {
  /** SHA-256 of the content's JSON, in hexadecimal. */
  hash: string;
  /** The hash of the content that it was compressed with; that one stands alone. `null`: it stands alone itself. */
  base: string | null;
  /** Base64, because Strapi has no type for bytes. */
  bytes: string;
}

/** From this share of what it would take alone, a content stands alone: later ones are closer to it than to its base. */
const WORTH_A_BASE = 0.25;

export function hashOf(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}

/**
 * Compresses a content. A dictionary makes of an edit little more than what it changed. Its last 32 kB count (RFC 1951,
 * section 2).
 *
 * @param base a content that stands alone
 */
export function compress(json: string, base: { hash: string; json: string } | null): StoredContent {
  const alone = deflateRawSync(json, { level: 9 });
  const hash = hashOf(json);
  if (base !== null) {
    const difference = deflateRawSync(json, { level: 9, dictionary: Buffer.from(base.json) });
    if (difference.length < alone.length * WORTH_A_BASE) {
      return { hash, base: base.hash, bytes: difference.toString('base64') };
    }
  }
  return { hash, base: null, bytes: alone.toString('base64') };
}

/** The hash of the content with which one is compressed that replaces this one. */
export function baseFor({ base, hash }: StoredContent): string {
  return base ?? hash;
}

/** @param base the JSON of the content's base, if it has one */
export function decompress({ bytes }: StoredContent, base: string | null): string {
  const dictionary = base === null ? undefined : Buffer.from(base);
  return inflateRawSync(Buffer.from(bytes, 'base64'), { dictionary }).toString();
}
