import { createRefusals } from '@guichet/strapi-kit';

/** The refusals that an editor can meet. */
export const SENTENCES = {
  conflict: () => 'Somebody else is writing at the same time, and this was not saved: try again',
};

export const refusal = createRefusals('concurrent-writes', SENTENCES);
