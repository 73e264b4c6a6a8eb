import { gatheredPhaseAt } from './rule';
import { phaseAt, PHASES, type Window } from './window';

/** As much of a state as its words are chosen by. */
export interface Worded {
  kind: 'window' | 'gathered';
  /** The words for before, during and after, in this order. */
  words: string[];
}

/**
 * The word for an entry's state at an instant; `null` without a window.
 *
 * @param windows the entry's own one, or all that a gathered state is made of
 */
export function wordAt({ kind, words }: Worded, windows: Window[], instant: number): string | null {
  const phase = kind === 'gathered' ? gatheredPhaseAt(windows, instant) : phaseAt(windows[0], instant);
  return phase === null ? null : words[PHASES.indexOf(phase)];
}
