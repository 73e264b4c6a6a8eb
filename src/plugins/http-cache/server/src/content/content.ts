import type { ContentChanges } from '@guichet/strapi-kit';

/** @param feed how this instance learns of other instances' writes */
export function createContent(feed: Pick<ContentChanges, 'isConnected' | 'reconfirm'>): ContentChanges {
  const listeners: (() => void)[] = [];
  let generation = 0;
  return {
    generation: () => generation,
    ...feed,
    onChange: (listener) => void listeners.push(listener),
    changed: () => {
      generation += 1;
      for (const listener of listeners) listener();
    },
  };
}
