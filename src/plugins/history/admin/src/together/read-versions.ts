/** The version of an entry that is on the screen. The server tells it with every answer about an entry. */
export interface ReadVersion {
  /** In the language of the form; `null` if the entry is not there in it. */
  version: string | null;
  /** In every language. */
  versions: string[];
}

/** What Strapi's requests about an entry are made of. */
export interface DocumentArguments {
  collectionType: string;
  model: string;
  documentId?: string;
  params?: { locale?: string; seen?: string };
  data?: Record<string, unknown>;
}

/** By entry and language, for as long as the window lives; what was read last is the last. */
const read = new Map<string, ReadVersion>();

const entryOf = ({ model, documentId }: DocumentArguments) => `${model} ${documentId} `;
const keyOf = (asked: DocumentArguments) => `${entryOf(asked)}${asked.params?.locale ?? ''}`;

/**
 * Remembers what an answer says.
 *
 * @param asked with `seen`, it was asked to compare it, and the form still shows another version
 * @param meta of the answer; types that keep no versions have none
 */
export function learnVersion(asked: DocumentArguments, meta: Partial<ReadVersion> | undefined): void {
  if (meta?.versions === undefined || asked.params?.seen !== undefined) return;
  acceptVersion(asked, { version: meta.version ?? null, versions: meta.versions });
}

/** Takes a version for the one that the editor has read. */
export function acceptVersion(asked: DocumentArguments, version: ReadVersion): void {
  read.delete(keyOf(asked));
  read.set(keyOf(asked), version);
}

/** `undefined`: of a type that keeps none, or never opened in this window. */
export function readVersion(asked: DocumentArguments): ReadVersion | undefined {
  if (asked.params?.locale !== '*') return read.get(keyOf(asked));
  return [...read.entries()].filter(([key]) => key.startsWith(entryOf(asked))).at(-1)?.[1];
}

/** The header for a write: none for an entry that is new, or not there in this language. */
export function ifMatch(asked: DocumentArguments): Record<string, string> {
  const known = readVersion(asked);
  if (!known) return {};
  const { version, versions } = known;
  const named = asked.params?.locale === '*' ? versions : version === null ? [] : [version];
  return named.length === 0 ? {} : { 'If-Match': named.map((one) => `"${one}"`).join(', ') };
}
