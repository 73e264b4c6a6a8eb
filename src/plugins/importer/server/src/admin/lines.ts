import { PassThrough, type Readable } from 'node:stream';

import type { FileReport, ImportReport } from '../domain/report';

/** A line of the answer to an import: one after each file, and one at the end, without which it was cut off. */
export type Line =
  | { file: FileReport; done: number; total: number }
  | { report: ImportReport }
  | { error: { message: string } };

export interface Lines {
  stream: Readable;
  /** Once the reader is gone it does nothing. */
  write: (line: Line) => void;
  end: () => void;
}

/** An answer of JSON values, a line each, that is sent as it is written. */
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
