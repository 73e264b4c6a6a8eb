import { PassThrough, type Readable } from 'node:stream';

import type { FileReport, ImportReport } from '../domain/report';

/**
 * A line of the response to an import: one after each file, and one at the end. Without the last one, the response was
 * cut off.
 */
export type Line =
  | { file: FileReport; done: number; total: number }
  | { report: ImportReport }
  | { error: { message: string } };

export interface Lines {
  stream: Readable;
  /** Does nothing once the reader has gone. */
  write: (line: Line) => void;
  end: () => void;
}

/** A response of JSON lines, each sent as soon as it is written. */
export function createLines(): Lines {
  const stream = new PassThrough();
  return {
    stream,
    write: (line) => {
      if (!stream.destroyed) stream.write(`${JSON.stringify(line)}\n`);
    },
    end: () => void stream.end(),
  };
}
