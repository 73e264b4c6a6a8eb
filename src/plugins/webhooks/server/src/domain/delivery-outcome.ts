/** One attempt to deliver, as the log keeps it. */
export interface Attempt {
  /** ISO, UTC */
  at: string;
  /** HTTP status, `null` if there was no response. */
  status: number | null;
  /** Why it failed, `null` if it did not. */
  error: string | null;
  durationMs: number;
  /** The beginning of the response. */
  response: string | null;
}

/** What follows from a status: the message has arrived, no more may be sent, or it is retried. */
export type DeliveryOutcome = 'delivered' | 'gone' | 'again';

/** Why a subscription that answered 410 is off. */
export const GONE = 'the subscriber answered 410 Gone';

export function judge(status: number | null): DeliveryOutcome {
  if (status !== null && status >= 200 && status < 300) return 'delivered';
  return status === 410 ? 'gone' : 'again';
}

/** The error for a status that is not a success. */
export function problemOf(status: number): string | null {
  if (judge(status) === 'delivered') return null;
  if (status >= 300 && status < 400) {
    return `answered ${status}: redirects are not followed, write the new address into the subscription`;
  }
  return `answered ${status}`;
}
