import { overlaps, phaseAt, type Span, type Window } from '@guichet/time';
import type { Swimlane } from './timeline-rows';
import { isWithin, shareOf } from './view';

/** A position on the scale: shares of its width, from 0 to 1. */
export interface Stretch {
  start: number;
  length: number;
}

/** Whether a window is ahead, open, or over. */
export const PHASES = ['before', 'during', 'after'] as const;
export type Phase = (typeof PHASES)[number];

export interface Bar extends Stretch {
  phase: Phase;
  /** By how much the end moved, if it was extended. */
  extension: Stretch | null;
}

/** The bar for a window at an instant (ms, UTC); `null` if no part of it is in the span. */
export function barOf(window: Window, swimlane: Swimlane, span: Span, instant: number): Bar | null {
  const bounds = [window.from, window.until];
  const phase = phaseAt(bounds, instant);
  if (phase === null || !overlaps(bounds, span)) return null;
  const [first] = formerEndsOf(window, swimlane).sort(byTime);
  const extension = first === undefined ? null : stretchOf({ from: first, until: window.until }, span);
  return {
    ...stretchOf(window, span),
    phase: PHASES[phase],
    extension: extension && extension.length > 0 ? extension : null,
  };
}

/** Of the window that ends at the deadline. Phases after it begin when it ends, but do not move on their own. */
function formerEndsOf({ until }: Window, { starts, deadline, formerEnds }: Swimlane): number[] {
  const end = deadline === null ? null : (starts[0]?.[deadline - 1] ?? null);
  return until !== null && until === end ? formerEnds.filter((former) => former < until) : [];
}

/**
 * The word on the bar of a phase. If there is only one bar, it says the state: what is planned before it, what is over after
 * it. If there are several, each says its own phase.
 */
export function barWord(phase: number, isNow: Phase, words: string[]): string {
  return words.length === 3 ? words[PHASES.indexOf(isNow)] : words[phase];
}

/** The positions of marks, as shares of the width, for instants (ms, UTC) in the span. */
export function marksOf(instants: number[], span: Span): number[] {
  return instants.filter((instant) => isWithin(instant, span)).map((instant) => shareOf(instant, span));
}

function stretchOf({ from, until }: Window, span: Span): Stretch {
  const start = from === null ? 0 : shareOf(from, span);
  return { start, length: (until === null ? 1 : shareOf(until, span)) - start };
}

const byTime = (a: number, b: number) => a - b;
