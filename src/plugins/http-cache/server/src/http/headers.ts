import { namesIn } from '../domain/vary';
import type { Headers } from '../store/stored-response';

type Outgoing = Record<string, string | string[] | number | undefined>;

/** What describes the body or is made anew for each answer. */
const NOT_KEPT = new Set(
  'content-type content-length content-encoding transfer-encoding vary etag cache-control expires date x-cache'.split(
    ' '
  )
);

/** The headers that were set since `before`, to be sent with every copy of the answer. */
export function headersSince(before: Outgoing, after: Outgoing): Headers {
  const added = Object.entries(after).filter(
    ([name, value]) => !NOT_KEPT.has(name) && value !== before[name]
  );
  return added.flatMap(([name, value]) => [value!].flat().flatMap((each) => [name, String(each)]));
}

/** All that an answer varies by: what it is made from, and what others have named. */
export function varyOf(own: string[], others: Outgoing['vary']): string[] {
  return [...new Set([...own, ...namesIn(others)])].sort();
}

/** As in `Date` and `Expires`. RFC 9110, section 5.6.7. */
export function httpDate(instant: number): string {
  return new Date(instant).toUTCString();
}
