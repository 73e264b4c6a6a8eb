import type { FutureInstant } from './future-instant';
import { compare, type Condition } from './condition';

/** The rows whose own embargo is still to come. At its instant it has passed; without one there is none. */
export function underEmbargo(attribute: string, instant: number): Condition {
  return compare(attribute, '>', instant);
}

/** The end of an embargo, if it is still to come. */
export function embargoAhead(attribute: string, instant: number): FutureInstant {
  return { when: underEmbargo(attribute, instant), at: { attribute } };
}
