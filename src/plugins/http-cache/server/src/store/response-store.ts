import { LRUCache } from 'lru-cache';

import type { Dependencies } from '@guichet/strapi-kit';
import { isAlive } from '../domain/lifetime';
import type { StoredResponse } from './stored-response';

/** Bytes for the raw forms of requests, so that a frequent one need not be parsed again. */
const RAW_KEY_BYTES = 2 * 1024 * 1024;

/** An answer, and what ends it before its lifetime. */
export interface Kept {
  answer: StoredResponse;
  dependencies: Dependencies;
}

/** The answers in memory. The least recently used are dropped first. */
export class ResponseStore {
  private readonly answers: LRUCache<string, Kept>;
  private readonly keys = new LRUCache<string, string>({
    maxSize: RAW_KEY_BYTES,
    sizeCalculation: (key, rawKey) => 2 * (key.length + rawKey.length),
  });

  /** @param isCurrent whether nothing was written that an answer depends on */
  constructor(
    limits: { maxEntries: number; maxBytes: number },
    private readonly isCurrent: (dependencies: Dependencies) => boolean
  ) {
    this.answers = new LRUCache({
      max: limits.maxEntries,
      maxSize: limits.maxBytes,
      sizeCalculation: ({ answer }, key) => answer.bytes + 2 * key.length,
    });
  }

  /** The key of a request that has come in the same form before. */
  keyOf(rawKey: string): string | undefined {
    return this.keys.get(rawKey);
  }

  /** @param instant ms (UTC); answers that are not right at that instant are not returned */
  get(key: string, instant: number): StoredResponse | undefined {
    const kept = this.answers.get(key);
    return kept && isAlive(kept.answer.lifetime, instant) && this.isCurrent(kept.dependencies)
      ? kept.answer
      : undefined;
  }

  keep(key: string, rawKey: string, kept: Kept): void {
    this.answers.set(key, kept);
    this.keys.set(rawKey, key);
  }

  /** Counts an answer's bytes again, after it got another representation. Does nothing if it was dropped meanwhile. */
  recount(key: string, answer: StoredResponse): void {
    const kept = this.answers.peek(key);
    if (kept?.answer !== answer) return;
    // The library keeps the old size of a value that is set again.
    this.answers.delete(key);
    this.answers.set(key, kept);
  }
}
