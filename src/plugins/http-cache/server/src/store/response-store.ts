import { LRUCache } from 'lru-cache';

import { isAlive } from '../domain/lifetime';
import type { StoredResponse } from './stored-response';

/** Bytes for the raw forms of requests, so that a frequent one need not be parsed again. */
const RAW_KEY_BYTES = 2 * 1024 * 1024;

/** The answers in memory. The least recently used are dropped first; every change of the content empties it. */
export class ResponseStore {
  private readonly answers: LRUCache<string, StoredResponse>;
  private readonly keys = new LRUCache<string, string>({
    maxSize: RAW_KEY_BYTES,
    sizeCalculation: (key, rawKey) => 2 * (key.length + rawKey.length),
  });

  constructor(limits: { maxEntries: number; maxBytes: number }) {
    this.answers = new LRUCache({
      max: limits.maxEntries,
      maxSize: limits.maxBytes,
      sizeCalculation: (answer, key) => answer.bytes + 2 * key.length,
    });
  }

  /** The key of a request that has come in the same form before. */
  keyOf(rawKey: string): string | undefined {
    return this.keys.get(rawKey);
  }

  /** @param instant ms (UTC); answers that are not right at that instant are not returned */
  get(key: string, instant: number): StoredResponse | undefined {
    const answer = this.answers.get(key);
    return answer && isAlive(answer.lifetime, instant) ? answer : undefined;
  }

  keep(key: string, rawKey: string, answer: StoredResponse): void {
    this.answers.set(key, answer);
    this.keys.set(rawKey, key);
  }

  /** Counts an answer's bytes again, after it got another representation. Does nothing if it was dropped meanwhile. */
  recount(key: string, answer: StoredResponse): void {
    if (this.answers.peek(key) !== answer) return;
    // The library keeps the old size of a value that is set again.
    this.answers.delete(key);
    this.answers.set(key, answer);
  }

  empty(): void {
    this.answers.clear();
  }
}
