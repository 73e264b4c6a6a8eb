import { DateTime } from 'luxon';

import type { Span } from '@guichet/time';

/** How many months a view may have. */
export const ZOOMS = [1, 3, 6, 12];

/** Whole months in a zone. */
export interface View {
  /** The first one, for example 2022-03. */
  month: string;
  months: number;
}

/** The months around an instant (ms, UTC), a third of which has passed. */
export function viewAround(instant: number, months: number, zone: string): View {
  const past = Math.floor(months / 3);
  return { month: monthOf(DateTime.fromMillis(instant, { zone }).minus({ months: past })), months };
}

/** Moves the view by half its length, earlier (-1) or later (1), so that the other half stays visible. */
export function moved({ month, months }: View, direction: -1 | 1): View {
  const step = Math.ceil(months / 2) * direction;
  return { month: monthOf(DateTime.fromISO(month, { zone: 'utc' }).plus({ months: step })), months };
}

/** The instants at which a view begins and ends, by a zone's clock. */
export function spanOf({ month, months }: View, zone: string): Span {
  const start = DateTime.fromISO(month, { zone });
  return { from: start.toMillis(), until: start.plus({ months }).toMillis() };
}

export function isWithin(instant: number, { from, until }: Span): boolean {
  return from <= instant && instant < until;
}

/** The share of a span that has passed at an instant, from 0 to 1. */
export function shareOf(instant: number, { from, until }: Span): number {
  return Math.min(1, Math.max(0, (instant - from) / (until - from)));
}

/** A share as a length in CSS. */
export function percent(share: number): string {
  return `${share * 100}%`;
}

const monthOf = (date: DateTime) => date.toFormat('yyyy-MM');
