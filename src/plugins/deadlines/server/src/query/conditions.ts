import { errors } from '@strapi/utils';

import {
  type FutureInstant,
  type By,
  type ComputedInstant,
  type Condition,
  deadlinesAhead,
  FilterError,
  gatheredCondition,
  gatheredPhaseAt,
  type GatheredState,
  occursBefore,
  instantFilter,
  isInstant,
  isText,
  type Model,
  NEXT_DEADLINE,
  NEXT_TRANSITION,
  nextGatheredTransition,
  phaseCondition,
  type State,
  stateFilter,
  type StateValue,
  transitionsAhead,
} from '@guichet/time';
import type { EvaluationContext, StateContext, QueryContext } from './context';
import { gatheredStarts } from '../related/gathered-starts';

/**
 * The condition for a filter on a computed attribute.
 *
 * @throws ValidationError (400) for an operator or a value that has no meaning for it
 */
export async function filterOn(
  model: Model,
  attribute: string,
  filter: unknown,
  context: QueryContext
): Promise<Condition> {
  try {
    if (isInstant(attribute)) return instantFilter(filter, await instantBy(model, attribute, context));
    if (isText(attribute)) throw new FilterError(textRemedy(model));
    const state = model.states.find(({ name }) => name === attribute)!;
    return stateFilter(filter, state.words, stateConditions(state, context));
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    throw new errors.ValidationError(`Filter on ${attribute} of ${model.uid}: ${error.message}`);
  }
}

/** The remedy for a filter on a computed text, or a sort by one. */
export function textRemedy({ deadline, cutOffs }: Model): string {
  const dates = cutOffs && !deadline ? cutOffs.date : `a state, ${NEXT_TRANSITION} or ${NEXT_DEADLINE}`;
  return `it is made for readers; use ${dates}`;
}

/** For each word of a state (and `null`): which rows are in it. */
export function stateConditions(
  state: State,
  { instant, defaultZone }: EvaluationContext
): (word: StateValue) => Condition {
  const phaseOf = (word: StateValue) => (word === null ? null : state.words.indexOf(word));
  return (word) =>
    state.kind === 'dated'
      ? phaseCondition(state.rule, phaseOf(word), instant, defaultZone)
      : gatheredCondition(state, phaseOf(word), instant, defaultZone);
}

/** Everything that may be a row's next transition or, for the next deadline's attribute, its next deadline. */
export async function aheadOf(
  model: Model,
  attribute: ComputedInstant,
  context: QueryContext
): Promise<FutureInstant[]> {
  const { instant, defaultZone } = context;
  if (attribute === NEXT_DEADLINE) {
    return deadlinesAhead(model.deadline!, instant, defaultZone);
  }
  const ahead = model.states.map((state) =>
    state.kind === 'dated'
      ? transitionsAhead(state.rule, instant, defaultZone)
      : gatheredAhead(model.uid, state, context)
  );
  return (await Promise.all(ahead)).flat();
}

async function instantBy(model: Model, attribute: ComputedInstant, context: QueryContext): Promise<By> {
  const ahead = await aheadOf(model, attribute, context);
  return (limit, operator) => occursBefore(ahead, limit, operator);
}

async function gatheredAhead(
  uid: string,
  state: GatheredState,
  context: QueryContext
): Promise<FutureInstant[]> {
  const byInstant = new Map<number, number[]>();
  for (const { id, next } of await gatheredRows(uid, state, context)) {
    if (next !== null) byInstant.set(next, [...(byInstant.get(next) ?? []), id]);
  }
  return [...byInstant].map(([instant, ids]) => ({ when: { kind: 'ids', ids }, at: { instant } }));
}

/**
 * What rows gather, by the same functions that compute it for responses. One statement reads the dates for all rows that
 * have the relation.
 */
export async function gatheredRows(uid: string, state: GatheredState, context: StateContext) {
  const gathered = await gatheredStarts(uid, state, context);
  return [...gathered].map(([id, list]) => ({
    id: id as number,
    phase: gatheredPhaseAt(list, context.instant),
    next: nextGatheredTransition(list, context.instant),
  }));
}
