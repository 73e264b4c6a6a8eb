import { remedyOf, say, type Message, type ProblemCode, type MessageValues } from './messages/say';

/** A place in a document: `line` counts from 1 in the file, and is absent if no single line can be named. */
export interface Note extends Message {
  line?: number;
}

/** A document that cannot be imported as it is. Its author gets the line and the remedy. */
export class BrokenDocument extends Error {
  readonly remedy: string;

  constructor(
    readonly code: ProblemCode,
    readonly values: MessageValues = {},
    readonly line?: number
  ) {
    super(say(code, values).message);
    this.name = 'BrokenDocument';
    this.remedy = remedyOf(code);
  }
}
