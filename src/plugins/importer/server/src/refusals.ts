import { createRefusals } from '@guichet/strapi-kit';

/** The refusals that an editor can meet, besides those of documents: they are in `domain/messages`. */
export const SENTENCES = {
  'under-way': () => 'another import is under way: wait until it is done, then import again',
};

export const refusal = createRefusals('importer', SENTENCES);
