import type { Tables } from '@guichet/strapi-kit';

/** Collects tables until it may be any. */
export class TableSet {
  private readonly named = new Set<string>();
  private isAny = false;

  add(tables: Tables): void {
    if (tables === 'any') this.isAny = true;
    else for (const table of tables) this.named.add(table);
  }

  /** A view of it, not a copy. */
  get tables(): Tables {
    return this.isAny ? 'any' : this.named;
  }

  get isEmpty(): boolean {
    return !this.isAny && this.named.size === 0;
  }
}
