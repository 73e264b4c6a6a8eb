import { LRUCache } from 'lru-cache';

import { isAlive } from '../domain/lifetime';
import type { Answer } from './answer';

/** Bytes for the forms in which requests came, so that a frequent one need not be parsed again. */
const ALIAS_BYTES = 2 * 1024 * 1024;

/** The answers that are kept, least recently used out first; empty after every change of the content. */
export class AnswerStore {
  private readonly answers: LRUCache<string, Answer>;
  private readonly keys = new LRUCache<string, string>({
    maxSize: ALIAS_BYTES,
    sizeCalculation: (key, alias) => 2 * (key.length + alias.length),
  });

  constructor(limits: { maxEntries: number; maxBytes: number }) {
    this.answers = new LRUCache({
      max: limits.maxEntries,
      maxSize: limits.maxBytes,
      sizeCalculation: (answer, key) => answer.bytes + 2 * key.length,
    });
  }

  /** The key of a request that came in the same form before. */
  keyOf(alias: string): string | undefined {
    return this.keys.get(alias);
  }

  /** @param instant ms (UTC); answers that are not right at it are not given */
  get(key: string, instant: number): Answer | undefined {
    const answer = this.answers.get(key);
    return answer && isAlive(answer.lifetime, instant) ? answer : undefined;
  }

  keep(key: string, alias: string, answer: Answer): void {
    this.answers.set(key, answer);
    this.keys.set(alias, key);
  }

  /** Counts an answer's bytes anew, after it has got another representation; in vain if it has gone since. */
  recount(key: string, answer: Answer): void {
    if (this.answers.peek(key) !== answer) return;
    // The library keeps the size of a value that is set again.
    this.answers.delete(key);
    this.answers.set(key, answer);
  }

  empty(): void {
    this.answers.clear();
  }
}
