import type { ContentChanges } from '@guichet/strapi-kit';

/** @param ear how this instance hears of the others */
export function createContent(ear: Pick<ContentChanges, 'hears' | 'hearsAgain'>): ContentChanges {
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
