import type { Core } from '@strapi/strapi';

import type { Dependencies } from '@guichet/strapi-kit';
import { httpCache } from '../partners';

/** ms after which everything is compared again, even if nothing was written. */
const AT_LEAST_EVERY = 60 * 60_000;

/** The last time that all documents of a type were compared and nothing was left. */
interface Comparison {
  dependencies: Dependencies;
  /** ms, UTC */
  at: number;
}

/**
 * Knows of which types all documents were compared since anything was written that their levels depend on. Of these, only
 * documents that are due can have changed.
 */
export class WholeComparisons {
  private readonly last = new Map<string, Comparison>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** @param now ms (UTC) */
  isCurrent(uid: string, now: number): boolean {
    const content = httpCache(this.strapi, 'content');
    const last = this.last.get(uid);
    if (!content?.isConnected() || !last) return false;
    return last.at <= now && now < last.at + AT_LEAST_EVERY && content.isCurrent(last.dependencies);
  }

  /**
   * Compares all documents of a type, and remembers it if nothing was left for the next pass.
   *
   * @param now ms (UTC)
   * @param compare returns whether nothing was left
   */
  async make(uid: string, now: number, compare: () => Promise<boolean>): Promise<void> {
    const content = httpCache(this.strapi, 'content');
    if (!content) return void (await compare());
    const { value: isComplete, dependencies } = await content.track(compare);
    if (isComplete) this.last.set(uid, { dependencies, at: now });
    else this.last.delete(uid);
  }
}
