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
import { componentOwners } from './component-owners';
import type { QueryContext } from './context';
import { windowsOfRows } from './gathered-windows';
import type { FetchedRow } from './plan';

/** Where a row stands with regard to one state; of a state of its own, with the window and whether its rule applies. */
export interface PhaseReading {
  phase: Phase | null;
  next: number | null;
  window?: Window;
  applies?: boolean;
}

export type PhaseReader = (row: Row) => PhaseReading;

/** How one computed attribute is read from a row, given what was read of each state, in the model's order. */
export type ValueReader = (row: Row, phases: PhaseReading[]) => unknown;

/** Prepares the reading of one state. */
export async function phaseReader(
  model: Model,
  state: State,
  found: FetchedRow[],
  context: QueryContext
): Promise<PhaseReader> {
  const { instant, defaultZone } = context;
  if (state.kind === 'gathered') {
    const windows = await windowsOfRows(model.uid, state, found, context);
    return ({ id }) => ({
      phase: gatheredPhaseAt(windows.get(id) ?? [], instant),
      next: nextGatheredTransition(windows.get(id) ?? [], instant),
    });
  }
  const owners = await componentOwners(model.uid, state.rule, found, context);
  return (row) => {
    const facts = entryValuesOf(row, () => owners.has(row.id));
    const window = windowOf(state.rule, facts, defaultZone);
    const next = nextTransition(window, instant);
    return { phase: phaseAt(window, instant), next, window, applies: applies(state.rule, facts) };
  };
}

export function wordOf(state: State, { phase }: PhaseReading): string | null {
  return phase === null ? null : state.words[PHASES.indexOf(phase)];
}
