import { labelIn, translationIn } from '@guichet/time';
import type { DescribedModel } from '../../../server/src/admin/describe';

/** What types, their states and the words of these are called, in one language. */
export interface Names {
  type: (uid: string, displayName: string) => string;
  state: (uid: string, state: string) => string;
  /** `null` for the first state of a type: only further ones need a name. */
  furtherState: (uid: string, state: string) => string | null;
  word: (uid: string, state: string, word: string) => string;
}

/** @param language BCP 47 */
export function namesIn(models: DescribedModel[], language: string): Names {
  const of = (uid: string) => models.find((model) => model.uid === uid);
  const ofState = (uid: string, state: string) => of(uid)?.labels.states[state];
  const nameOfState = (uid: string, state: string) => labelIn(ofState(uid, state)?.names, language, state);
  return {
    type: (uid, displayName) => translationIn(of(uid)?.labels.names ?? {}, language) ?? displayName,
    state: nameOfState,
    furtherState: (uid, state) => {
      const first = of(uid)?.states[0];
      return first === undefined || first.name === state ? null : nameOfState(uid, state);
    },
    word: (uid, state, word) => labelIn(ofState(uid, state)?.words[word], language, word),
  };
}
