/** What the content API can show, as far as this instance knows. */
export interface Content {
  /** A number that differs after every committed write, by this instance or one that it heard of. */
  generation: () => number;
  /** Whether this instance hears of what others write. While it does not, nothing may be kept. */
  hears: () => boolean;
  /** Calls back with every change, at once. */
  onChange: (listener: () => void) => void;
  /** Says that something was written. */
  changed: () => void;
}

/**
 * @returns the service `plugin::http-cache.content`
 * @param hears whether this instance hears of the others, see hearing.ts
 */
export function createContent(hears: () => boolean): Content {
  const listeners: (() => void)[] = [];
  let generation = 0;
  return {
    generation: () => generation,
    hears,
    onChange: (listener) => void listeners.push(listener),
    changed: () => {
      generation += 1;
      for (const listener of listeners) listener();
    },
  };
}
