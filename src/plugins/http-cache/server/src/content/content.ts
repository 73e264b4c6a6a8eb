/** What the content API can show, as far as this instance knows. */
export interface Content {
  /** A number that differs after every committed write, by this instance or one that it heard of. */
  generation: () => number;
  /** Whether this instance hears of what others write. While it does not, nothing may be kept. */
  hears: () => boolean;
  /** The same, asked once more where that has only just run out. */
  hearsAgain: () => Promise<boolean>;
  /** Calls back with every change, at once. */
  onChange: (listener: () => void) => void;
  /** Says that something was written. */
  changed: () => void;
}

/** @param ear how this instance hears of the others */
export function createContent(ear: Pick<Content, 'hears' | 'hearsAgain'>): Content {
  const listeners: (() => void)[] = [];
  let generation = 0;
  return {
    generation: () => generation,
    ...ear,
    onChange: (listener) => void listeners.push(listener),
    changed: () => {
      generation += 1;
      for (const listener of listeners) listener();
    },
  };
}
