import { useMemo, useState } from 'react';

import type { TimelineEntry } from '../../../server/src/admin/timeline/entry';
import { isWithin, moved, spanOf, viewAround } from './logic/view';

/** The number of months at first. */
const ZOOM = 6;

/**
 * What the user chose to see.
 *
 * @param now the present instant (ms, UTC)
 * @param zone the zone of months and days
 */
export function useChoices(now: number, zone: string) {
  const [view, setView] = useState(() => viewAround(now, ZOOM, zone));
  const [chosen, setChosen] = useState<number | null>(null);
  const [gatherer, setGatherer] = useState<TimelineEntry | null>(null);
  const span = useMemo(() => spanOf(view, zone), [view, zone]);
  return {
    view,
    span,
    /** The instant that the page shows (ms, UTC). */
    at: chosen ?? now,
    isPresent: chosen === null,
    /** Only entries that this one's state is gathered from are shown; `null`: all entries. */
    gatherer,
    setGatherer,
    /** Takes an instant (ms, UTC), which may be outside the view; `null` for the present. */
    lookAt: (instant: number | null) => {
      setChosen(instant);
      if (!isWithin(instant ?? now, span)) setView(viewAround(instant ?? now, view.months, zone));
    },
    move: (direction: -1 | 1) => setView(moved(view, direction)),
    zoom: (months: number) => setView(viewAround(chosen ?? now, months, zone)),
  };
}

export type Choices = ReturnType<typeof useChoices>;
