/** A place in a document: `line` counts from 1 in the file; absent when no single line can be named. */
export interface Note {
  message: string;
  line?: number;
}

/** A document that cannot be imported as it is; its author reads the line and the remedy. */
export class BrokenDocument extends Error {
  constructor(
    message: string,
    readonly remedy: string,
    readonly line?: number
  ) {
    super(message);
    this.name = 'BrokenDocument';
  }
}
