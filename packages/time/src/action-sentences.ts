import {
  type AttributeParameter,
  type InstantParameter,
  nameOf,
  type RefusalParameters,
} from './refusal-parameters';

/** The English sentences about actions that are refused. Those of other languages are in the admin. */
export const ACTION_SENTENCES = {
  passed: ({ until, end }: Until & { end: InstantParameter }) =>
    `${nameOf(until)} (${end.instant}) has passed: extend it instead, to a later ${nameOf(until)}`,
  'not-begun': ({ from, beginning }: From) =>
    `${nameOf(from)} (${beginning.instant}) is in the future, so there is nothing to close:` +
    ` edit ${nameOf(from)} instead`,
  'just-begun': ({ from, beginning }: From) =>
    `${nameOf(from)} is this very instant (${beginning.instant}): a window cannot be empty, so close it later`,
  'wanted-passed': ({ wanted, now, until }: Until & Wanted & { now: InstantParameter }) =>
    `${wanted.instant} has passed (it is ${now.instant}): extend ${nameOf(until)} to a future instant`,
  'no-end': ({ until }: Until) => `there is no ${nameOf(until)}, so nothing ends that could be extended`,
  shortens: ({ wanted, until, end }: Until & Wanted & { end: InstantParameter }) =>
    `${wanted.instant} is before ${nameOf(until)} (${end.instant}): that shortens it; edit ${nameOf(until)} instead`,
  'before-beginning': ({ wanted, from, beginning }: From & Wanted) =>
    `${wanted.instant} is not after ${nameOf(from)} (${beginning.instant}): edit the dates instead`,
};

export type ActionRefusalCode = keyof typeof ACTION_SENTENCES;

export function actionSentence(code: ActionRefusalCode, parameters: RefusalParameters): string {
  return ACTION_SENTENCES[code](parameters as never);
}

type Until = {
  until: AttributeParameter;
};

type From = {
  from: AttributeParameter;
  beginning: InstantParameter;
};

type Wanted = {
  wanted: InstantParameter;
};
