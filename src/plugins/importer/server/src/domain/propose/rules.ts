import type { AttributeModel, Attributes, Models, Rule, Rules } from '../mapping/mapping';
import { suits } from './suits';
import {
  areItems,
  areTexts,
  isDate,
  isFile,
  isImage,
  isLink,
  mappingsOf,
  surveyOf,
  type KeySurvey,
} from './survey';
import { apart, freeOf, nearest, place, type Found, type Placing } from './placing';
import { endsWithItsDay, isPartOf } from './words';

/** How keys end that say something of the picture under another key, by attribute. */
const OF_PICTURES: Record<string, string> = { alternativeText: 'alt', credit: 'credit' };

/** Places keys on attributes by their names and values. Each key is used once. */
export function placeKeys(attributes: Attributes, surveys: KeySurvey[], models: Models): Placing {
  const placing: Placing = { rules: {}, taken: new Map() };
  for (const [name, attribute] of Object.entries(attributes)) {
    const found = findRule(name, attribute, freeOf(surveys, placing), models);
    if (found) place(placing, name, found);
  }
  return placing;
}

function findRule(name: string, attribute: AttributeModel, free: KeySurvey[], models: Models): Found | null {
  return ruleFrom(name, attribute, nearest(name, free), free, models);
}

/**
 * A rule for an attribute from keys that mean it, the nearest first; null if it can have the values of none.
 *
 * @param free what may say more of it: the text of a picture
 */
export function ruleFrom(
  name: string,
  attribute: AttributeModel,
  near: KeySurvey[],
  free: KeySurvey[],
  models: Models
): Found | null {
  if (attribute.type === 'component') return componentRule(attribute, near, free, models);
  if (attribute.type === 'relation')
    return firstOf(near, (survey) => relationRule(attribute, survey, models));
  const fitting = near.filter((survey) => suits(attribute, survey));
  if (fitting.length === 0) return null;
  const chosen = apart(fitting);
  const keys = chosen.map(({ key }) => key);
  return { rule: { from: keys, ...transformFor(name, attribute, chosen) }, keys };
}

function transformFor(name: string, { type }: AttributeModel, surveys: KeySurvey[]): Rule {
  if (type === 'datetime' && endsWithItsDay(name)) return { as: 'day-that-ends' };
  return type === 'richtext' && !surveys.every((survey) => areTexts(survey)) ? { as: 'markdown' } : {};
}

function firstOf(surveys: KeySurvey[], find: (survey: KeySurvey) => Found | null): Found | null {
  for (const survey of surveys) {
    const found = find(survey);
    if (found) return found;
  }
  return null;
}

function relationRule({ target, many }: AttributeModel, survey: KeySurvey, models: Models): Found | null {
  const { key } = survey;
  const model = models[target!];
  if (!model) return null;
  if (areItems(survey, () => true)) {
    const isList = many && survey.items.some((item) => /[,;]/.test(String(item)));
    return { rule: { from: [key], ...(isList && { as: 'list' as const }) }, keys: [key] };
  }
  const mappings = mappingsOf(survey);
  if (!mappings) return null;
  const { rules } = placeKeys(model.attributes, surveyOf(mappings), models);
  const match = ['email', model.title].filter((name): name is string => name !== null && name in rules);
  return match.length > 0 ? { rule: { from: [key], each: rules, match }, keys: [key] } : null;
}

function componentRule(
  { component, many }: AttributeModel,
  near: KeySurvey[],
  free: KeySurvey[],
  models: Models
): Found | null {
  const { attributes } = models[component!];
  const isPhone = 'number' in attributes && 'display' in attributes;
  return firstOf(near, (survey) => {
    const from = [survey.key];
    const keys = [...from];
    if (isPhone) return areItems(survey, () => true) ? { rule: { from, as: 'phone' }, keys } : null;
    const mappings = mappingsOf(survey);
    if (mappings) return partsRule(attributes, surveyOf(mappings), from, models);
    if (!many && 'alternativeText' in attributes) return imageRule(attributes, survey, free, models);
    const each = itemRules(attributes, survey);
    return each && { rule: { from, each }, keys };
  });
}

function partsRule(
  attributes: Attributes,
  surveys: KeySurvey[],
  from: string[],
  models: Models
): Found | null {
  const placing = placeKeys(attributes, surveys, models);
  placeFile(placing, attributes, surveys, isFile);
  const each = withFile(placing.rules, attributes);
  return Object.keys(each).length > 0 ? { rule: { from, each }, keys: [...from] } : null;
}

/** A file that only its extension tells goes to the first place for one. */
export function placeFile(
  placing: Placing,
  attributes: Attributes,
  surveys: KeySurvey[],
  fits: (text: string) => boolean
): void {
  const name = Object.keys(attributes).find(
    (one) => attributes[one].type === 'media' && !attributes[one].many
  );
  const file = freeOf(surveys, placing).find((survey) => areTexts(survey, fits));
  if (name && file && !placing.rules[name])
    place(placing, name, { rule: { from: [file.key] }, keys: [file.key] });
}

/** A file has words, and its old path is kept. */
function withFile(rules: Rules, attributes: Attributes): Rules {
  const target = Object.keys(rules).find((name) => attributes[name].type === 'media') ?? 'url';
  const from = rules[target]?.from;
  if (!from) return rules;
  const more = ['label', 'source'].filter(
    (name) => name in attributes && !(name in rules) && name !== target
  );
  return { ...rules, ...Object.fromEntries(more.map((name) => [name, { from }])) };
}

/** A picture under a key, with what other keys say of it. */
function imageRule(
  attributes: Attributes,
  survey: KeySurvey,
  free: KeySurvey[],
  models: Models
): Found | null {
  if (!areTexts(survey, isImage)) return null;
  const media = Object.keys(attributes).find((name) => attributes[name].type === 'media');
  const others = free.filter((one) => one !== survey);
  const placing = placeKeys(
    Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== media)),
    others,
    models
  );
  for (const [name, part] of Object.entries(OF_PICTURES)) {
    const about = freeOf(others, placing).find(({ key }) => isPartOf(key, survey.key, part));
    if (about && name in attributes && !placing.rules[name])
      place(placing, name, { rule: { from: [about.key] }, keys: [about.key] });
  }
  const { rules, taken } = placing;
  // Without words about it, it could not be published.
  if (!media || !rules.alternativeText) return null;
  const fields = { [media]: { from: [survey.key] }, ...rules };
  return { rule: { fields }, keys: [survey.key, ...taken.keys()] };
}

/** For a list of texts: a file, a link or a date each. */
function itemRules(attributes: Attributes, survey: KeySurvey): Rules | null {
  const named = (type: string) => Object.keys(attributes).find((name) => attributes[name].type === type);
  const from = ['$item'];
  const file = named('media');
  if (file && areItems(survey, isFile)) return withFile({ [file]: { from } }, attributes);
  if ('url' in attributes && areItems(survey, isLink)) return withFile({ url: { from } }, attributes);
  const date = named('datetime');
  if (!date || !areItems(survey, isDate)) return null;
  return { [date]: { from, ...(endsWithItsDay(date) && { as: 'day-that-ends' as const }) } };
}
