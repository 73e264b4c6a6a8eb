import type { Core } from '@strapi/strapi';

import { knexOf } from '@guichet/strapi-kit';
import type { Catalogue } from '../domain/statement-tables';

interface Entry {
  kind: 'table' | 'view' | 'cascade' | 'trigger';
  name: string;
  /** Of a cascade: the table whose rows refer to the other one. */
  owner: string | null;
}

/** A partitioned or inherited table counts as a view: rows of other tables are read through it. */
const POSTGRES = `
  SELECT CASE WHEN c.relkind = 'r' AND NOT c.relhassubclass AND NOT c.relispartition THEN 'table' ELSE 'view' END AS kind,
    c.relname AS name, NULL AS owner
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
  UNION ALL
  SELECT 'cascade', there.relname, here.relname
  FROM pg_constraint k JOIN pg_class there ON there.oid = k.confrelid JOIN pg_class here ON here.oid = k.conrelid
  WHERE k.contype = 'f' AND k.confdeltype IN ('c', 'n', 'd')
  UNION ALL
  SELECT 'trigger', c.relname, NULL
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal
  UNION ALL
  SELECT 'trigger', c.relname, NULL
  FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE r.ev_type <> '1'
  UNION ALL
  SELECT 'trigger', there.relname, NULL
  FROM pg_constraint k JOIN pg_class there ON there.oid = k.confrelid
  WHERE k.contype = 'f' AND k.confupdtype IN ('c', 'n', 'd')`;

const SQLITE = `
  SELECT type AS kind, tbl_name AS name, NULL AS owner FROM sqlite_master WHERE type IN ('table', 'view', 'trigger')
  UNION ALL
  SELECT 'cascade', k."table", m.name
  FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) k
  WHERE m.type = 'table' AND k.on_delete IN ('CASCADE', 'SET NULL', 'SET DEFAULT')
  UNION ALL
  SELECT 'trigger', k."table", NULL
  FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) k
  WHERE m.type = 'table' AND k.on_update IN ('CASCADE', 'SET NULL', 'SET DEFAULT')`;

const STATEMENTS: Record<string, string> = { postgres: POSTGRES, sqlite: SQLITE };

/** The catalogue of the database. It is read again when anything but rows may have changed. */
export class CatalogueReader {
  private known: Catalogue | null = null;
  private turn = 0;

  constructor(private readonly strapi: Core.Strapi) {}

  /** `null` while it is unknown. */
  current(): Catalogue | null {
    return this.known;
  }

  async read(): Promise<void> {
    this.known = null;
    this.turn += 1;
    const { turn } = this;
    // On other databases nothing is kept, because nothing tells of others' writes.
    const statement = STATEMENTS[this.strapi.db.dialect.client];
    if (statement === undefined) return;
    try {
      const catalogue = catalogueOf(await this.entries(statement));
      if (this.turn === turn) this.known = catalogue;
    } catch (error) {
      this.strapi.log.warn(
        `http-cache: the tables of the database could not be listed, so every write ends every response: ${error}`
      );
    }
  }

  private async entries(statement: string): Promise<Entry[]> {
    const answer: { rows: Entry[] } | Entry[] = await knexOf(this.strapi).raw(statement);
    return 'rows' in answer ? answer.rows : answer;
  }
}

function catalogueOf(entries: Entry[]): Catalogue {
  const named = (kind: Entry['kind']) =>
    new Set(entries.filter((entry) => entry.kind === kind).map(({ name }) => name.toLowerCase()));
  const cascades = new Map<string, string[]>();
  for (const { kind, name, owner } of entries) {
    if (kind !== 'cascade') continue;
    const known = cascades.get(name.toLowerCase()) ?? [];
    cascades.set(name.toLowerCase(), [...known, owner!.toLowerCase()]);
  }
  return { tables: named('table'), views: named('view'), cascades, triggers: named('trigger') };
}
