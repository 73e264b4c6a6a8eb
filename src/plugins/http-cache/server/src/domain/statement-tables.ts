import type { Tables } from '@guichet/strapi-kit';

const COMMENTS = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/;
/** What changes no rows. Every other verb may. */
const READ =
  /^(?:select|values|show|set|pragma|begin|start|commit|end|rollback|savepoint|release|listen|unlisten|notify|explain(?!\s+\(?analy)|with(?!.*\b(?:insert|update|delete|merge)\b))\b/is;
const NAME = '(?:"[^"]+"|`[^`]+`|[\\p{L}_][\\p{L}\\p{N}_$]*)';
const TARGET = new RegExp(
  `^(insert\\s+into|update|delete\\s+from)\\s+(?:only\\s+)?(?:${NAME}\\.)?(${NAME})(?![\\p{L}\\p{N}_$."\`])`,
  'iu'
);
const SEVERAL = /;\s*\S/;
/** Everything that can be the name of a table. In texts there are such words too; one table too many does no harm. */
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/gu;
const ONE_WORD = /^[\p{L}_][\p{L}\p{N}_$]*$/u;

/** Tables that are written to without changing anything that anonymous callers of the content API could be shown. */
const HOUSEKEEPING = new Set([
  'history_contents',
  'history_journal',
  'history_journal_heads',
  'history_presences',
  'history_versions',
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
  /** Tables whose writes may write to any other table: by a trigger, a rule, or a cascade of an update. */
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
  const statement = sql.replace(COMMENTS, '');
  if (statement === '' || READ.test(statement)) return NONE;
  const [, verb, name] = TARGET.exec(statement) ?? [];
  if (name === undefined) return 'any';
  const table = name.replace(/^["`]|["`]$/g, '').toLowerCase();
  if (catalogue?.triggers.has(table)) return 'any';
  if (HOUSEKEEPING.has(table)) return NONE;
  if (!catalogue?.tables.has(table)) return 'any';
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
  const text = sql.toLowerCase();
  const words = new Set(text.match(WORD));
  const isNamed = (name: string) => (ONE_WORD.test(name) ? words.has(name) : text.includes(name));
  if ([...views].some(isNamed)) return 'any';
  const found = [...tables].filter(isNamed);
  return found.length === 0 && words.has('from') ? 'any' : new Set(found);
}
