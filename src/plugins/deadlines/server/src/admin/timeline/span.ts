import { errors } from '@strapi/utils';

import type { Span } from '@guichet/time';
import { expectInstant } from '../../http/expect-instant';

const DAY = 24 * 60 * 60_000;
/** Two years, one of which may be a leap year. */
const LONGEST = 731 * DAY;

/**
 * Reads `from` and `until` of a request.
 *
 * @throws ValidationError (400) if one is not an instant, or they are in the wrong order or too far apart
 */
export function expectSpan(query: Record<string, unknown>): Span {
  const span = { from: expectInstant('from', query.from), until: expectInstant('until', query.until) };
  if (span.until <= span.from) {
    throw new errors.ValidationError(`until is "${query.until}", not after from: write a later instant`);
  }
  if (span.until - span.from > LONGEST) {
    throw new errors.ValidationError(
      `until is "${query.until}", more than two years after from: ask for less at once`
    );
  }
  return span;
}
