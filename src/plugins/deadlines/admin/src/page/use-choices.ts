import { useMemo, useState } from 'react';

import type { TimelineEntry } from '../../../server/src/admin/timeline/entry';
import { isWithin, moved, spanOf, viewAround } from './logic/view';

/** Months that are shown at first. */
const ZOOM = 6;

/**
 * What somebody chose to look at.
 *
 * @param now the present instant (ms, UTC)
 * @param zone the one that months and days are those of
 */
export function useChoices(now: number, zone: string) {
  const [view, setView] = useState(() => viewAround(now, ZOOM, zone));
  const [chosen, setChosen] = useState<number | null>(null);
  const [gatherer, setGatherer] = useState<TimelineEntry | null>(null);
  const span = useMemo(() => spanOf(view, zone), [view, zone]);
  return {
    view,
    span,
    /** The instant that the page is right for (ms, UTC). */
    at: chosen ?? now,
    isPresent: chosen === null,
    /** What is shown is what its state is gathered from; `null`: everything. */
    gatherer,
    setGatherer,
    /** An instant (ms, UTC), also one that is out of sight; `null` for the present. */
    lookAt: (instant: number | null) => {
      setChosen(instant);
      if (!isWithin(instant ?? now, span)) setView(viewAround(instant ?? now, view.months, zone));
    },
    move: (direction: -1 | 1) => setView(moved(view, direction)),
    zoom: (months: number) => setView(viewAround(chosen ?? now, months, zone)),
  };
}

export type Choices = ReturnType<typeof useChoices>;
