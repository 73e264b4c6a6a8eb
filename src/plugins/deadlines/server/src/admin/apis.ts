import type { ReactNode } from 'react';

import type { Window } from '@guichet/time';
import type { AdminSettings } from './describe';

/** What other plugins use from this one in the admin: `app.getPlugin('deadlines').apis`. */
export type AdminApis = {
  /** Adds a check of texts. What it finds is shown in the edit view's panel. */
  addTextCheck: (check: TextCheck) => void;
  textChecks: TextCheck[];
  /** A link to a guide for editors; nothing where there are none. */
  HelpLink: (props: { guide: string }) => ReactNode;
  /** What opted in, the default zone, and how far the server's clock is ahead; `undefined` until they are known. */
  useDescription: () => ServerDescription | undefined;
  /**
   * The server's present instant in ms (UTC), updated every half minute and as soon as `next` comes.
   *
   * @param next the instant at which the displayed content changes; `null` if the clock does not change it
   * @returns `null` until the server has said what time it is
   */
  useNow: (next?: number | null) => number | null;
};

/** The server's settings, with the distance (ms) of its clock from the browser's. */
export interface ServerDescription extends Omit<AdminSettings, 'now'> {
  ahead: number;
}

/** A text that the public reads: while the entry has that state, or always if it is `null`. */
export interface ShownText {
  text: string;
  word: string | null;
}

/** The input of a text check, which looks for sentences that contradict the dates. */
export interface TextsToCheck {
  texts: ShownText[];
  /** BCP 47, of the texts. */
  locale: string;
  /** The IANA zone of the dates. */
  zone: string;
  /** The windows in which it is open; ms (UTC). */
  windows: Window[];
  cutOffs: number[];
  /** The word of the state in such a window. */
  during: string;
  /** The present word. */
  word: string;
}

/** A sentence with another date, or another state, than the entry has. */
export interface Contradiction {
  kind: 'date' | 'state';
  sentence: string;
}

/** Loaded when there is a text to check. */
export type TextCheck = () => Promise<(texts: TextsToCheck) => Contradiction[]>;
