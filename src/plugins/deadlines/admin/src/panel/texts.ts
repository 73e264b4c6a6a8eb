import type { Model, State } from '@guichet/time';
import type { ShownText, TextsToCheck } from '../../../server/src/admin/apis';
import { itemsOf, type EntryDates, type FormValues } from './entry-dates';

/** An attribute of the content type, as the content-manager knows it. */
type Attributes = Record<string, { type: string; private?: boolean }>;

/**
 * The texts of an entry: its long texts, and its notices.
 *
 * @param attributes of its content type; private ones are left out, because the public does not read them
 */
export function textsOf({ notices }: Model, attributes: Attributes, values: FormValues): ShownText[] {
  const long = Object.keys(attributes).filter(
    (name) => ['text', 'richtext'].includes(attributes[name].type) && !attributes[name].private
  );
  const always = long.map((name) => ({ text: values[name], word: null }));
  const inTurn = itemsOf(notices && values[notices.attribute]).flatMap(({ title, text, state }) =>
    [title, text].map((one) => ({ text: one, word: String(state) }))
  );
  return [...always, ...inTurn].flatMap(({ text, word }) =>
    typeof text === 'string' && text !== '' ? [{ text, word }] : []
  );
}

/** The state that the texts are about: that of the deadline or of the notices, if there is one. */
export function spokenOf({ deadline, notices, states }: Model): State | undefined {
  return deadline?.state ?? notices?.state ?? states[0];
}

/** @returns `null` if there is no text, or no state that it could contradict */
export function textsToCheck(
  texts: ShownText[],
  state: State | undefined,
  { zone, windows, cutOffs }: EntryDates,
  word: string | null,
  locale: string
): TextsToCheck | null {
  if (texts.length === 0 || state === undefined || word === null) return null;
  return { texts, locale, zone, windows: windows.get(state.name)!, cutOffs, words: state.words, word };
}
