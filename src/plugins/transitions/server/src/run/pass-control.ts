import type { Core } from '@strapi/strapi';

/** How a pass communicates with its caller. */
export interface PassControl {
  /** Called between documents. */
  isStopped: () => boolean;
  /**
   * Called if another instance had locked a document. It has to be looked at again, in case that instance did not
   * finish.
   */
  overtaken: () => void;
  /** Called if a document failed and is left for the next pass. */
  failed: () => void;
}

/** Logs a failure. The next pass tries again. */
export function leave(
  strapi: Core.Strapi,
  { uid, documentId }: { uid: string; documentId: string },
  { error, control }: { error: unknown; control: PassControl }
): void {
  control.failed();
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  strapi.log.error(`transitions: ${uid} ${documentId} is left for the next pass: ${cause}`);
}
