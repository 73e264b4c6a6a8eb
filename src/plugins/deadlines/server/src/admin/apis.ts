import type { Window } from '@guichet/time';
import type { AdminSettings } from './describe';

/** What other plugins use of this one in the admin: `app.getPlugin('deadlines').apis`. */
export type AdminApis = {
  /** Adds a reader of texts; what it finds is shown in the edit view's panel. */
  addTextCheck: (check: TextCheck) => void;
  textChecks: TextCheck[];
  /** What opted in, the default zone, and how far the server's clock is ahead; `undefined` until it is known. */
  useDescription: () => ServerDescription | undefined;
  /**
   * The server's present instant in ms (UTC), anew every half minute, and as soon as it has reached `next`.
   *
   * @param next the instant at which what is shown will change; `null` where the clock does not change it
   * @returns `null` until the server has said what time it is
   */
  useNow: (next?: number | null) => number | null;
};

/** What the server says of itself, with the distance (ms) of its clock from the browser's. */
export interface ServerDescription extends Omit<AdminSettings, 'now'> {
  ahead: number;
}

/** A text that the public reads: in the state of that word, or always where it is `null`. */
export interface ShownText {
  text: string;
  word: string | null;
}

/** What is asked of those who can read a language: whether texts say otherwise than the dates. */
export interface TextQuestion {
  texts: ShownText[];
  /** BCP 47, of the texts. */
  locale: string;
  /** The IANA zone in which the dates are meant. */
  zone: string;
  /** The windows that decide the state; ms (UTC). */
  windows: Window[];
  cutOffs: number[];
  /** The words of the state: before, during, after. */
  words: string[];
  /** The present word. */
  word: string;
}

/** A sentence that names another date, or claims another state, than the entry has. */
export interface Contradiction {
  kind: 'date' | 'state';
  sentence: string;
}

/** Loaded when there is a text to read. */
export type TextCheck = () => Promise<(question: TextQuestion) => Contradiction[]>;
