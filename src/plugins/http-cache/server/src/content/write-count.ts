import type { ContentChanges, Dependencies, Tables } from '@guichet/strapi-kit';

/** Counts the writes, and knows for each table which was the last one. */
export class WriteCount implements Pick<ContentChanges, 'generation' | 'onChange' | 'changed' | 'isCurrent'> {
  private readonly listeners: (() => void)[] = [];
  private readonly last = new Map<string, number>();
  private count = 0;
  /** The last write of which it is not known what it wrote. */
  private lastOfAny = 0;

  generation(): number {
    return this.count;
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  changed(tables: Tables = 'any'): void {
    this.count += 1;
    if (tables === 'any') this.lastOfAny = this.count;
    else for (const table of tables) this.last.set(table, this.count);
    for (const listener of this.listeners) listener();
  }

  isCurrent(dependencies: Dependencies): boolean {
    if (dependencies.generation === this.count) return true;
    if (this.lastWriteOf(dependencies.tables) > dependencies.generation) return false;
    dependencies.generation = this.count;
    return true;
  }

  private lastWriteOf(tables: Tables): number {
    if (tables === 'any') return this.count;
    let last = this.lastOfAny;
    for (const table of tables) last = Math.max(last, this.last.get(table) ?? 0);
    return last;
  }
}
