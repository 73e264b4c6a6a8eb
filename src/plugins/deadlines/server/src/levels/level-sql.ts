import {
  type Condition,
  FALSE,
  type GatheredState,
  HIDDEN,
  type Model,
  phaseCondition,
  RELEASED,
  type State,
  underEmbargo,
  WITHOUT,
} from '@guichet/time';
import { gatheredRows } from '../query/conditions';
import type { StateContext } from '../query/context';
import { SqlRenderer } from '../query/render-sql';

/** A level of rows, as SQL text. */
export interface LevelSql {
  /** The same word as from `Timeline.levelAt`. */
  level: string;
  /**
   * For a gathered state: ms (UTC) of its next transition, or NULL. When that changes, the row itself does not.
   */
  next: string | null;
}

/**
 * The rule of `Timeline.levelAt` as SQL.
 *
 * @param name a state, or the attribute of the embargo
 * @param alias the name of the type's table in the statement
 */
export async function levelSql(
  model: Model,
  name: string,
  alias: string,
  context: StateContext
): Promise<LevelSql> {
  const sql = new SqlRenderer(context.strapi, model.uid, alias);
  const hidden = model.embargo === null ? FALSE : underEmbargo(model.embargo, context.instant);
  const cases = (words: [Condition, string][], otherwise: string): string => {
    const whens = [[hidden, HIDDEN] as const, ...words];
    return `CASE ${whens.map(([when, word]) => `WHEN ${sql.condition(when)} THEN '${word}'`).join(' ')} ELSE '${otherwise}' END`;
  };
  if (name === model.embargo) return { level: cases([], RELEASED), next: null };
  const state = model.states.find((candidate) => candidate.name === name)!;
  if (state.kind === 'gathered') return gatheredSql(model, state, sql, cases, context);
  return { level: cases(datedWords(state, context), WITHOUT), next: null };
}

function datedWords({ rule, words }: State, { instant, defaultZone }: StateContext): [Condition, string][] {
  return words.map((word, phase) => [phaseCondition(rule, phase, instant, defaultZone), word]);
}

async function gatheredSql(
  { uid }: Model,
  state: GatheredState,
  sql: SqlRenderer,
  cases: (words: [Condition, string][], otherwise: string) => string,
  context: StateContext
): Promise<LevelSql> {
  const rows = await gatheredRows(uid, state, context);
  const words = state.words.map((word, phase): [Condition, string] => [
    { kind: 'ids', ids: rows.filter((row) => row.phase === phase).map(({ id }) => id) },
    word,
  ]);
  const byInstant = new Map<number, number[]>();
  for (const { id, next } of rows)
    if (next !== null) byInstant.set(next, [...(byInstant.get(next) ?? []), id]);
  const nexts = [...byInstant].map(
    ([next, ids]) => `WHEN ${sql.condition({ kind: 'ids', ids })} THEN ${next}`
  );
  return { level: cases(words, WITHOUT), next: nexts.length > 0 ? `CASE ${nexts.join(' ')} END` : null };
}
