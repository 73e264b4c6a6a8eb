import { namesIn } from '../domain/vary';
import type { Headers } from '../store/stored-response';

type Outgoing = Record<string, string | string[] | number | undefined>;

/** Headers that describe the body or are computed for each answer. */
const NOT_KEPT = new Set(
  'content-type content-length content-encoding transfer-encoding vary etag cache-control expires date x-cache'.split(
    ' '
  )
);

/** The headers that were set since `before`. Every copy of the answer gets them. */
export function headersSince(before: Outgoing, after: Outgoing): Headers {
  const added = Object.entries(after).filter(
    ([name, value]) => !NOT_KEPT.has(name) && value !== before[name]
  );
  return added.flatMap(([name, value]) => [value!].flat().flatMap((each) => [name, String(each)]));
}

/** Everything that an answer varies by: our own headers, and those that others have named. */
export function varyOf(own: string[], others: Outgoing['vary']): string[] {
  return [...new Set([...own, ...namesIn(others)])].sort();
}

/** For `Date` and `Expires`. RFC 9110, section 5.6.7. */
export function httpDate(instant: number): string {
  return new Date(instant).toUTCString();
}
