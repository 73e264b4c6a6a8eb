import { AsyncLocalStorage } from 'node:async_hooks';
import { LRUCache } from 'lru-cache';

import type { Dependencies, Tables, Tracked } from '@guichet/strapi-kit';
import { TableSet } from '../domain/table-set';
import { tablesRead, type Catalogue } from '../domain/statement-tables';

/** Work that is tracked, and the tables that its statements have read so far. */
interface Work {
  generation: number;
  read: TableSet;
  statements: number;
}

/** Characters of the statements whose tables are remembered. */
const MOST = 4_000_000;
/** Different sets of tables. Many responses depend on the same ones. */
const MOST_SETS = 1000;

/** Knows which tables some work reads, from the statements that run within it. */
export class ReadTracker {
  private readonly works = new AsyncLocalStorage<Work>();
  private readonly sets = new LRUCache<string, ReadonlySet<string>>({ max: MOST_SETS });
  private readonly known = new LRUCache<string, { catalogue: Catalogue; tables: Tables }>({
    maxSize: MOST,
    sizeCalculation: (_tables, sql) => sql.length,
  });

  constructor(
    private readonly catalogue: () => Catalogue | null,
    private readonly generation: () => number
  ) {}

  async track<T>(work: () => Promise<T>): Promise<Tracked<T>> {
    const outer = this.works.getStore();
    const tracked: Work = { generation: this.generation(), read: new TableSet(), statements: 0 };
    try {
      const value = await this.works.run(tracked, work);
      // If no statement ran, nobody knows where it comes from: perhaps from a memory that told nothing.
      if (tracked.statements === 0) tracked.read.add('any');
      return { value, dependencies: this.dependenciesOf(tracked) };
    } finally {
      if (outer) include(outer, tracked);
    }
  }

  soFar(): Dependencies {
    const work = this.works.getStore();
    return work ? this.dependenciesOf(work) : { tables: 'any', generation: this.generation() };
  }

  depend({ tables }: Pick<Dependencies, 'tables'>): void {
    this.works.getStore()?.read.add(tables);
  }

  /** Called for each statement, in the context of whoever sends it. */
  statement(sql: string): void {
    const work = this.works.getStore();
    if (!work) return;
    work.statements += 1;
    work.read.add(this.tablesIn(sql));
  }

  /** Runs what belongs to no work, even if some work causes it. */
  outside<T>(run: () => T): T {
    return this.works.exit(run);
  }

  private tablesIn(sql: string): Tables {
    const catalogue = this.catalogue();
    if (!catalogue) return 'any';
    const known = this.known.get(sql);
    if (known?.catalogue === catalogue) return known.tables;
    const tables = tablesRead(sql, catalogue);
    this.known.set(sql, { catalogue, tables });
    return tables;
  }

  private dependenciesOf({ read: { tables }, generation }: Work): Dependencies {
    return { tables: tables === 'any' ? tables : this.shared(tables), generation };
  }

  private shared(tables: ReadonlySet<string>): ReadonlySet<string> {
    const key = [...tables].sort().join(' ');
    const known = this.sets.get(key) ?? new Set(tables);
    this.sets.set(key, known);
    return known;
  }
}

function include(outer: Work, { read, statements }: Work): void {
  outer.read.add(read.tables);
  outer.statements += statements;
}
