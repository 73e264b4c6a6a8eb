import type { TextCheck } from './texts';

/** What other plugins use of this one in the admin: `app.getPlugin('deadlines').apis`. */
export type TextChecks = {
  /** Adds a reader of texts; what it finds is shown in the edit view's panel. */
  addTextCheck: (check: TextCheck) => void;
  textChecks: TextCheck[];
};

export function createTextChecks(): TextChecks {
  const textChecks: TextCheck[] = [];
  return { textChecks, addTextCheck: (check) => void textChecks.push(check) };
}
