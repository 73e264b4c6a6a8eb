import type { Row } from '@guichet/strapi-kit';
import {
  applies,
  entryValuesOf,
  gatheredPhaseAt,
  type Model,
  nextGatheredTransition,
  nextTransition,
  phaseAt,
  type Starts,
  startsOf,
  type State,
} from '@guichet/time';
import { componentOwners } from '../related/component-owners';
import type { QueryContext } from './context';
import { startsOfRows } from '../related/gathered-starts';
import type { FetchedRow } from './plan';

/**
 * The index of a row's phase for one state. If the state is not gathered: also when its phases begin, and whether its rule
 * applies.
 */
export interface ComputedPhase {
  phase: number | null;
  next: number | null;
  starts?: Starts;
  applies?: boolean;
}

export type PhaseComputer = (row: Row) => ComputedPhase;

/** Computes one attribute of a row, given the phases of its states, in the model's order. */
export type ValueComputer = (row: Row, phases: ComputedPhase[]) => unknown;

/** Prepares one state. */
export async function phaseComputer(
  model: Model,
  state: State,
  found: FetchedRow[],
  context: QueryContext
): Promise<PhaseComputer> {
  const { instant, defaultZone } = context;
  if (state.kind === 'gathered') {
    const gathered = await startsOfRows(model.uid, state, found, context);
    return ({ id }) => ({
      phase: gatheredPhaseAt(gathered.get(id) ?? [], instant),
      next: nextGatheredTransition(gathered.get(id) ?? [], instant),
    });
  }
  const owners = await componentOwners(model.uid, state.rule, found, context.strapi);
  return (row) => {
    const entry = entryValuesOf(row, () => owners.has(row.id));
    const starts = startsOf(state.rule, entry, defaultZone);
    const next = nextTransition(starts, instant);
    return { phase: phaseAt(starts, instant), next, starts, applies: applies(state.rule, entry) };
  };
}

export function wordOf(state: State, { phase }: ComputedPhase): string | null {
  return phase === null ? null : state.words[phase];
}
