import type { Tables } from '@guichet/strapi-kit';

const WRITE =
  /^\s*(?:insert|update|delete|replace|truncate|merge|alter|drop|create|with\b.*\b(?:insert|update|delete)\b)/is;
const TARGET = /^\s*(insert\s+into|update|delete\s+from)\s+(?:only\s+)?(?:["`]?\w+["`]?\.)?["`]?(\w+)["`]?/i;
const SEVERAL = /;\s*\S/;
/** Everything that can be the name of a table. In texts there are such words too; one table too many does no harm. */
const WORD = /"[^"]+"|`[^`]+`|[\p{L}_][\p{L}\p{N}_$]*/gu;

/** Tables that Strapi writes to without changing anything that the content API could show. */
const HOUSEKEEPING = new Set([
  'strapi_sessions',
  'strapi_api_tokens',
  'strapi_history_versions',
  'transitions_announcements',
  'transitions_messages',
  'transitions_publications',
  'webhooks_deliveries',
  'webhooks_subscriptions',
]);

/** What a database says of its tables. All names are in lower case. */
export interface Catalogue {
  tables: ReadonlySet<string>;
  /** What is read from them is read from other tables. */
  views: ReadonlySet<string>;
  /** When rows are deleted from a table: the tables whose rows change or go with them. */
  cascades: ReadonlyMap<string, readonly string[]>;
  /** Tables with triggers, which may write to any other table. */
  triggers: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The tables that a statement may change, as far as the content API shows them. In doubt it is `any`: a response that is
 * computed once too often does no harm.
 */
export function tablesWritten(sql: string, catalogue: Catalogue | null): Tables {
  // A driver may run several statements at once, and the last one may be a write.
  if (SEVERAL.test(sql)) return 'any';
  if (!WRITE.test(sql)) return NONE;
  const [, verb, name] = TARGET.exec(sql) ?? [];
  if (name === undefined) return 'any';
  const table = name.toLowerCase();
  if (HOUSEKEEPING.has(table)) return NONE;
  if (!catalogue?.tables.has(table) || catalogue.triggers.has(table)) return 'any';
  return /^delete/i.test(verb) ? withCascades(table, catalogue) : new Set([table]);
}

function withCascades(table: string, { cascades, triggers }: Catalogue): Tables {
  const found = new Set([table]);
  // A set may grow while it is walked.
  for (const each of found) for (const other of cascades.get(each) ?? []) found.add(other);
  return [...found].some((each) => triggers.has(each)) ? 'any' : found;
}

/** The tables that a statement reads, or names for another reason. In doubt it is `any`. */
export function tablesRead(sql: string, { tables, views }: Catalogue): Tables {
  const found = new Set<string>();
  for (const [word] of sql.matchAll(WORD)) {
    const name = (/^["`]/.test(word) ? word.slice(1, -1) : word).toLowerCase();
    if (views.has(name)) return 'any';
    if (tables.has(name)) found.add(name);
  }
  return found.size === 0 && /\bfrom\b/i.test(sql) ? 'any' : found;
}
