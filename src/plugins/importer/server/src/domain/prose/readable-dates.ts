import { LIMITS } from '../limits';
import { BrokenDocument } from '../problems';
import { seeDates } from './date-cues';

/**
 * `seeDates` for one document, which has no more dates to read than a document has: reading one takes a thousand times as
 * long as seeing it.
 *
 * @throws BrokenDocument by the function that is returned
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
