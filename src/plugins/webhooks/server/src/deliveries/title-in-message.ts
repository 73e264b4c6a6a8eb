/**
 * What a message is about, in words for a reader: the entry's title, or else its slug.
 *
 * @param body as it is sent, see docs/concepts/transitions.md
 * @returns `null` where it is about no entry
 */
export function titleInMessage(body: string): string | null {
  const { data } = JSON.parse(body) as Sent;
  return data?.entry?.title ?? data?.slug ?? null;
}

interface Sent {
  data?: { slug?: string | null; entry?: { title?: string } | null };
}
