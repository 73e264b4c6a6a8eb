import type { Core } from '@strapi/strapi';

/** What a pass asks and tells on its way. */
export interface PassControl {
  /** Asked between documents. */
  isStopped: () => boolean;
  /** Told when somebody else was at a document: it has to be looked at again, should they not have come to an end. */
  overtaken: () => void;
  /** Told when a document was left for the next pass, because it failed. */
  failed: () => void;
}

/** Says what has failed; the next pass looks at it again. */
export function leave(
  strapi: Core.Strapi,
  { uid, documentId }: { uid: string; documentId: string },
  { error, control }: { error: unknown; control: PassControl }
): void {
  control.failed();
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  strapi.log.error(`transitions: ${uid} ${documentId} is left for the next pass: ${cause}`);
}
