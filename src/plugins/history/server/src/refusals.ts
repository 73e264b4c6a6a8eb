import { createRefusals, type RefusalParameter } from '@guichet/strapi-kit';

interface Changed {
  /** The header `If-Match`, as it was sent. */
  asked: string;
  /** The newest versions, as a header would name them; `null` if there is none in that locale. */
  present: string | null;
  /** Who made the newest one; `null` if the asker is not told. */
  by: string | null;
  at: RefusalParameter;
}

/** The refusals that an editor can meet. */
export const SENTENCES = {
  changed: ({ asked, present, by }: Changed) => {
    const now = present === null ? 'there is no such version any more' : `it is at version ${present} now`;
    const who = by === null ? '' : `, by ${by}`;
    return `This entry was changed since version ${asked}${who}; ${now}: read it again, and send the change with the new version`;
  },
};

export const refusal = createRefusals('history', SENTENCES);
