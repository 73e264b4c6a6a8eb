/**
 * The title of the entry that a message is about, or else its slug.
 *
 * @param body as sent, see docs/concepts/transitions.md
 * @returns `null` if it is about no entry
 */
export function titleInMessage(body: string): string | null {
  const { data } = JSON.parse(body) as Sent;
  return data?.entry?.title ?? data?.slug ?? null;
}

interface Sent {
  data?: { slug?: string | null; entry?: { title?: string } | null };
}
