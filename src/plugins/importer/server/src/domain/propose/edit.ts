import type { Models } from '../mapping/mapping';
import { fitsOf, type Application, type Fit } from './fit';
import { freeOf, type Found } from './placing';
import { withFit, withLeft, type Proposal, type ProposedSet } from './propose';
import { ruleFrom } from './rules';
import type { KeySurvey } from './survey';

/** Where a key goes: to an attribute, or nowhere, so that each report names it (`unplaced`) or none does (`ignored`). */
export type Place = { attribute: string } | 'unplaced' | 'ignored';

/** A key of the documents of a set. */
export interface PlacedKey {
  survey: KeySurvey;
  place: Place;
  /** Whether it is a part of a mapping that goes nowhere as a whole. */
  isPart: boolean;
}

/** The keys of a set that a person decides about, in their order. */
export function keysOf({ fit, ignore, unplaced }: ProposedSet): PlacedKey[] {
  const isUnplaced = (wanted: string) => unplaced.some(({ key }) => key === wanted);
  return fit.surveys.flatMap((survey): PlacedKey[] => {
    const { key } = survey;
    const attribute = fit.taken.get(key);
    const isPart = key.includes('.') && isUnplaced(key.split('.')[0]);
    if (attribute !== undefined) return [{ survey, place: { attribute }, isPart }];
    // What a file's name says is never reported.
    if (ignore.includes(key) || key.startsWith('$')) return [{ survey, place: 'ignored', isPart }];
    return isPart || isUnplaced(key) ? [{ survey, place: 'unplaced', isPart }] : [];
  });
}

/** Where a key may go: to each attribute that can have all its values, or nowhere. */
export function placesFor({ fit }: ProposedSet, { survey, isPart }: PlacedKey, models: Models): Place[] {
  const freed = without(fit, survey.key, models);
  const attributes = Object.keys(fit.model.attributes).filter(
    (name) => fit.taken.get(survey.key) === name || ruleFor(freed, survey, name, models) !== null
  );
  const isInName = survey.key.startsWith('$');
  return [
    ...attributes.map((attribute) => ({ attribute })),
    ...(isInName ? [] : ['unplaced' as const]),
    ...(isPart ? [] : ['ignored' as const]),
  ];
}

/**
 * Places a key. An attribute that other keys fill takes it along with them where no document has both; else they go
 * nowhere, and are reported.
 *
 * @param place one of `placesFor`
 */
export function placeKey(
  proposal: Proposal,
  set: ProposedSet,
  { survey }: PlacedKey,
  place: Place,
  models: Models
): Proposal {
  const { key } = survey;
  const freed = without(set.fit, key, models);
  const fit = typeof place === 'string' ? freed : withKey(freed, survey, place.attribute, models);
  const others = set.ignore.filter((one) => one !== key);
  const ignore = place === 'ignored' && !key.startsWith('$') ? [...others, key] : others;
  const isMoved = ({ key: one }: KeySurvey) => one === key || fit.taken.get(one) !== set.fit.taken.get(one);
  const named = fit.surveys.filter(isMoved).reduce(withoutOwnName, fit);
  return replaced(proposal, set, withLeft({ ...set, fit: named, ignore }, proposal.languages));
}

/** Makes the documents of a set entries of another type, with rules that are proposed anew. They are left out no more. */
export function changeType(
  proposal: Proposal,
  set: ProposedSet,
  uid: string,
  application: Application
): Proposal {
  const types = application.types.filter((type) => type.uid === uid);
  const labels = proposal.site.collections.find(({ folder }) => folder === set.folder)?.labels;
  const [fit] = fitsOf(set.documents, { ...application, types }, labels);
  return replaced(proposal, set, withFit({ ...set, isLeftOut: false }, fit, proposal));
}

/** Leaves out all documents of a set, or takes them in again. */
export function leaveOut(proposal: Proposal, set: ProposedSet, isLeftOut: boolean): Proposal {
  return replaced(proposal, set, { ...set, isLeftOut });
}

/** Rows of one table cannot be told apart by their path. */
export function canLeaveOut({ sets }: Proposal, set: ProposedSet): boolean {
  const paths = new Set(set.documents.map(({ path }) => path));
  return sets.every((other) => other === set || !other.documents.some(({ path }) => paths.has(path)));
}

function replaced(proposal: Proposal, set: ProposedSet, changed: ProposedSet): Proposal {
  return { ...proposal, sets: proposal.sets.map((one) => (one === set ? changed : one)) };
}

/** What fills an attribute. */
function keysOn({ surveys, taken }: Fit, name: string): KeySurvey[] {
  return surveys.filter(({ key }) => taken.get(key) === name);
}

function withRule(fit: Fit, name: string, found: Found | null): Fit {
  const rules = Object.fromEntries(Object.entries(fit.rules).filter(([one]) => one !== name));
  const taken = new Map([...fit.taken].filter(([, attribute]) => attribute !== name));
  for (const key of found?.keys ?? []) taken.set(key, name);
  return { ...fit, rules: found ? { ...rules, [name]: found.rule } : rules, taken };
}

/** Takes a key from its attribute, which keeps the others if they suffice. */
function without(fit: Fit, key: string, models: Models): Fit {
  const name = fit.taken.get(key);
  if (name === undefined) return fit;
  const others = keysOn(fit, name).filter((survey) => survey.key !== key);
  const found = ruleFrom(name, fit.model.attributes[name], others, others, models);
  return withRule(fit, name, found);
}

function withKey(fit: Fit, survey: KeySurvey, name: string, models: Models): Fit {
  return withRule(fit, name, ruleFor(fit, survey, name, models));
}

/** A rule for an attribute from a key and what fills it already, else from the key alone; null if it does not suit. */
function ruleFor(fit: Fit, survey: KeySurvey, name: string, models: Models): Found | null {
  const attribute = fit.model.attributes[name];
  const isInName = ({ key }: KeySurvey) => Number(key.startsWith('$'));
  const all = [...keysOn(fit, name), survey].sort((a, b) => isInName(a) - isInName(b));
  const together = ruleFrom(name, attribute, all, all, models);
  if (together?.keys.length === all.length) return together;
  const free = freeOf(fit.surveys, withRule(fit, name, null));
  return ruleFrom(name, attribute, [survey], free, models);
}

/** An attribute without a rule takes the key of its own name, which this key must not fill any more. */
function withoutOwnName(fit: Fit, { key }: KeySurvey): Fit {
  const { attributes } = fit.model;
  const name = Object.keys(attributes).find((one) => one.toLowerCase() === key.trim().toLowerCase());
  if (name === undefined || fit.rules[name]) return fit;
  // Without a rule, the first of them would have the text of the document as well.
  const text = Object.keys(attributes).find((one) => attributes[one].type === 'richtext' && !fit.rules[one]);
  return { ...fit, rules: { ...fit.rules, [name]: { from: name === text ? ['$body'] : [] } } };
}
