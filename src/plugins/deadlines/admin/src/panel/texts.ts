import { endingPhase, type Model, type State, windowOf } from '@guichet/time';
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

/** A state, and the phase whose beginning ends what the texts are about, such as an application period. */
interface Spoken {
  state: State;
  phase: number;
}

/** The state that the texts are about: that of the deadline or of the notices, if there is one. */
export function spokenOf(model: Model): Spoken | undefined {
  const state = model.deadline?.state ?? model.notices?.state ?? model.states[0];
  return state && { state, phase: endingPhase(model, state) };
}

/** @returns `null` if there is no text, or no state that it could contradict */
export function textsToCheck(
  texts: ShownText[],
  spoken: Spoken | undefined,
  { zone, starts, cutOffs }: EntryDates,
  word: string | null,
  locale: string
): TextsToCheck | null {
  if (texts.length === 0 || spoken === undefined || word === null) return null;
  const { state, phase } = spoken;
  const windows = starts.get(state.name)!.map((dates) => windowOf({ starts: dates, phase }));
  return { texts, locale, zone, windows, cutOffs, during: state.words[phase - 1], word };
}
