import { LRUCache } from 'lru-cache';

/**
 * How often a statement has to come before it gets a name. Statements that vary with the request never come that often.
 */
const OFTEN = 5;
/** Characters of the texts whose uses are counted at a time. */
const COUNTED = 4_000_000;
/** PostgreSQL keeps every named statement while the connection is open. */
const MOST = 200;

/** Names for frequent statements. */
export class StatementNames {
  private readonly seen = new LRUCache<string, number>({
    maxSize: COUNTED,
    sizeCalculation: (_times, sql) => sql.length,
  });
  private readonly names = new Map<string, string>();
  private given = 0;

  /** The name of a statement, always the same for the same text; `undefined` if it has none. */
  nameOf(sql: string): string | undefined {
    return this.names.get(sql) ?? this.count(sql);
  }

  /** Withdraws a name for good. If its statement still comes often, it gets another one. */
  withdraw(sql: string): void {
    this.names.delete(sql);
  }

  private count(sql: string): string | undefined {
    if (this.given === MOST || !/^select /i.test(sql)) return undefined;
    const times = (this.seen.get(sql) ?? 0) + 1;
    this.seen.set(sql, times);
    if (times < OFTEN) return undefined;
    this.seen.delete(sql);
    this.given += 1;
    const name = `lean_${this.given}`;
    this.names.set(sql, name);
    return name;
  }
}
