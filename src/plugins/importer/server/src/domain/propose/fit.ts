import type { Models, Rules, TypeModel } from '../mapping/mapping';
import { SCHEDULE } from '../publication';
import type { Placing } from './placing';
import { placeFile, placeKeys } from './rules';
import { isImage, surveyOf, type Data, type KeySurvey } from './survey';

/** A document of a site, as far as a proposal needs it. */
export interface SiteDocument {
  /** In the site, with `/`. */
  path: string;
  /** Its front matter; `$date` is the date in its name. */
  data: Data;
  hasBody: boolean;
  /** Whether it is one of the documents of a file of data. */
  isData: boolean;
}

/** What a proposal needs to know of an application. */
export interface Application {
  /** Those that documents can become. */
  types: TypeModel[];
  models: Models;
  locales: string[];
}

/** How documents fill a type. */
export interface Fit {
  model: TypeModel;
  rules: Rules;
  /** By key: the attribute that it fills. */
  taken: Map<string, string>;
  surveys: KeySurvey[];
  /** How much of the documents is in attributes that few types have. More is better. */
  score: number;
}

/** What a type loses for a date that stays empty, for texts that it has no place for, and for entries without a name. */
const LOSSES = { date: 0.1, body: 1, title: 2 };

/**
 * The types of an application by how well they take what documents say, the best first.
 *
 * @param labels of the documents' keys
 */
export function fitsOf(
  documents: SiteDocument[],
  { types, models }: Application,
  labels: Record<string, string> = {}
): Fit[] {
  const surveys = surveyOf(
    documents.map(({ data }) => data),
    labels
  );
  const placings = types.map((model) => ({ model, ...fill(model, surveys, models) }));
  const hasBody = documents.some((one) => one.hasBody);
  const scored = placings.map((placing) => ({
    ...placing,
    surveys,
    score: gain(placing, placings, surveys, documents.length) - loss(placing, hasBody),
  }));
  return scored.sort((a, b) => b.score - a.score);
}

function fill(model: TypeModel, surveys: KeySurvey[], models: Models): Placing {
  const placing = placeKeys(model.attributes, surveys, models);
  placeFile(placing, model.attributes, surveys, isImage);
  return placing;
}

function gain({ taken }: Placing, all: Placing[], surveys: KeySurvey[], count: number): number {
  const telling = surveys.filter(
    // Any page may have a date before which it is not public. It tells a kind only if all have one.
    ({ key, values }) => taken.has(key) && (!SCHEDULE.includes(key) || values.size === count)
  );
  const shares = telling.map(
    ({ key, values }) => values.size / count / all.filter((other) => other.taken.has(key)).length
  );
  return shares.reduce((sum, share) => sum + share, 0);
}

function loss({ model, rules }: Placing & { model: TypeModel }, hasBody: boolean): number {
  const attributes = Object.entries(model.attributes);
  const empty = attributes.filter(([name, { type }]) => type === 'datetime' && !rules[name]);
  const hasText = attributes.some(([, { type }]) => type === 'richtext');
  return (
    empty.length * LOSSES.date +
    (hasBody && !hasText ? LOSSES.body : 0) +
    (model.title !== null && rules[model.title] ? 0 : LOSSES.title)
  );
}
