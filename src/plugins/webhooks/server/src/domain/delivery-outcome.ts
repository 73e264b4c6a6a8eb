/** One attempt to deliver, as the log keeps it. */
export interface Attempt {
  /** ISO, UTC */
  at: string;
  /** HTTP status, `null` where nothing was answered. */
  status: number | null;
  /** Why it failed, `null` where it did not. */
  error: string | null;
  durationMs: number;
  /** The beginning of what was answered. */
  response: string | null;
}

/** What follows from a status: it has arrived, nothing may come any more, or it is to come again. */
export type DeliveryOutcome = 'delivered' | 'gone' | 'again';

/** Why a subscription is off to which nothing may come any more. */
export const GONE = 'the subscriber answered 410 Gone';

export function judge(status: number | null): DeliveryOutcome {
  if (status !== null && status >= 200 && status < 300) return 'delivered';
  return status === 410 ? 'gone' : 'again';
}

/** What is wrong with a status that is none of success. */
export function problemOf(status: number): string | null {
  if (judge(status) === 'delivered') return null;
  if (status >= 300 && status < 400) {
    return `answered ${status}: redirects are not followed, write the new address into the subscription`;
  }
  return `answered ${status}`;
}
