import { LIMITS } from '../limits';
import { BrokenDocument } from '../problems';
import { seeDates } from './date-cues';

/**
 * `seeDates` for one document, which refuses more dates than a document may have, because reading a date takes a
 * thousand times as long as seeing it.
 *
 * @throws BrokenDocument from the function that is returned
 */
export function createReadableDates(): typeof seeDates {
  let count = 0;
  return (sentence, language) => {
    const seen = seeDates(sentence, language);
    count += seen.length;
    if (count > LIMITS.dates) throw new BrokenDocument('too-many-dates', { limit: LIMITS.dates });
    return seen;
  };
}
