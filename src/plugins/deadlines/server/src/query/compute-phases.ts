import type { Row } from '@guichet/strapi-kit';
import {
  applies,
  entryValuesOf,
  gatheredPhaseAt,
  type Model,
  nextGatheredTransition,
  nextTransition,
  type Phase,
  phaseAt,
  PHASES,
  type State,
  type Window,
  windowOf,
} from '@guichet/time';
import { componentOwners } from '../related/component-owners';
import type { QueryContext } from './context';
import { windowsOfRows } from '../related/gathered-windows';
import type { FetchedRow } from './plan';

/** The phase of a row for one state. If the state is not gathered: also the window, and whether its rule applies. */
export interface ComputedPhase {
  phase: Phase | null;
  next: number | null;
  window?: Window;
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
    const windows = await windowsOfRows(model.uid, state, found, context);
    return ({ id }) => ({
      phase: gatheredPhaseAt(windows.get(id) ?? [], instant),
      next: nextGatheredTransition(windows.get(id) ?? [], instant),
    });
  }
  const owners = await componentOwners(model.uid, state.rule, found, context.strapi);
  return (row) => {
    const entry = entryValuesOf(row, () => owners.has(row.id));
    const window = windowOf(state.rule, entry, defaultZone);
    const next = nextTransition(window, instant);
    return { phase: phaseAt(window, instant), next, window, applies: applies(state.rule, entry) };
  };
}

export function wordOf(state: State, { phase }: ComputedPhase): string | null {
  return phase === null ? null : state.words[PHASES.indexOf(phase)];
}
