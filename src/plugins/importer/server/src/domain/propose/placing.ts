import type { Rule, Rules } from '../mapping/mapping';
import type { KeySurvey } from './survey';
import { distance } from './words';

/** More than the number of words for any thing. */
const INNER = 1000;
const LABEL = 2000;
/** A rule for an attribute, and the keys whose values it places. */
export interface Found {
  rule: Rule;
  keys: string[];
}

export interface Placing {
  rules: Rules;
  /** By key: the attribute that it fills. */
  taken: Map<string, string>;
}

/** Adds a rule for an attribute. */
export function place({ rules, taken }: Placing, name: string, { rule, keys }: Found): void {
  rules[name] = rule;
  for (const key of keys) taken.set(key, name);
}

/** The keys that are not placed; a part of a mapping is placed with it. */
export function freeOf(surveys: KeySurvey[], { taken }: Placing): KeySurvey[] {
  return surveys.filter(
    ({ key }) => ![...taken.keys()].some((one) => one === key || key.startsWith(`${one}.`))
  );
}

/** Keys that mean an attribute, the nearest first. */
export function nearest(name: string, surveys: KeySurvey[]): KeySurvey[] {
  const measured = surveys.map((survey) => ({ survey, far: farness(survey, name) }));
  return measured
    .filter(({ far }) => far !== null)
    .sort((a, b) => a.far! - b.far! || b.survey.values.size - a.survey.values.size)
    .map(({ survey }) => survey);
}

/** Keys of inner mappings come after all others, and labels after them. */
function farness({ key, label }: KeySurvey, name: string): number | null {
  const byKey = distance(key, name);
  if (byKey !== null) return key.includes('.') ? byKey + INNER : byKey;
  const byLabel = label === undefined ? null : distance(label, name);
  return byLabel === null ? null : byLabel + LABEL;
}

/** Of keys for one attribute those that no document has together, because only the first would count. */
export function apart(surveys: KeySurvey[]): KeySurvey[] {
  const chosen: KeySurvey[] = [];
  for (const survey of surveys) {
    const meets = chosen.some(({ values }) => [...survey.values.keys()].some((index) => values.has(index)));
    // What a file's name says is there beside every key, and comes last.
    if (!meets || survey.key.startsWith('$')) chosen.push(survey);
  }
  return chosen;
}
