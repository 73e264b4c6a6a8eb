import { LRUCache } from 'lru-cache';

import { isAlive } from '../domain/lifetime';
import type { StoredResponse } from './stored-response';

/** Bytes for the forms in which requests came, so that a frequent one need not be parsed again. */
const RAW_KEY_BYTES = 2 * 1024 * 1024;

/** The answers that are kept, least recently used out first; empty after every change of the content. */
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

  /** The key of a request that came in the same form before. */
  keyOf(rawKey: string): string | undefined {
    return this.keys.get(rawKey);
  }

  /** @param instant ms (UTC); answers that are not right at it are not given */
  get(key: string, instant: number): StoredResponse | undefined {
    const answer = this.answers.get(key);
    return answer && isAlive(answer.lifetime, instant) ? answer : undefined;
  }

  keep(key: string, rawKey: string, answer: StoredResponse): void {
    this.answers.set(key, answer);
    this.keys.set(rawKey, key);
  }

  /** Counts an answer's bytes anew, after it has got another representation; in vain if it has gone since. */
  recount(key: string, answer: StoredResponse): void {
    if (this.answers.peek(key) !== answer) return;
    // The library keeps the size of a value that is set again.
    this.answers.delete(key);
    this.answers.set(key, answer);
  }

  empty(): void {
    this.answers.clear();
  }
}
