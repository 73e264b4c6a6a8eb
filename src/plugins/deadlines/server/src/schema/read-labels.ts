import type { Schema } from '@guichet/strapi-kit';
import type { Models, Translations } from '@guichet/time';
import { OptInError, readOptIn, type OptIn } from './opt-in';

/** What one entry of a type, its states and their words are called. See docs/glossary.md#words. */
export interface TypeLabels {
  names: Translations;
  states: Record<string, StateLabels>;
}

interface StateLabels {
  names: Translations;
  words: Record<string, Translations>;
}

/** The labels of every type and component that opted in, by uid. */
export type Labels = Map<string, TypeLabels>;

/**
 * Reads the labels in the opt-ins of all schemas.
 *
 * @param models what the same schemas opted into
 * @throws OptInError if there is a label for a word that the state does not have
 */
export function readLabels(schemas: Schema[], models: Models): Labels {
  const labels: Labels = new Map();
  for (const schema of schemas) {
    const optIn = readOptIn(schema);
    if (optIn) labels.set(schema.uid, labelsOf(schema, optIn, models));
  }
  return labels;
}

function labelsOf({ uid }: Schema, { names = {}, states }: OptIn, models: Models): TypeLabels {
  const entries = models.get(uid)!.states.map(({ name, words }): [string, StateLabels] => {
    const { names: ofState = {}, labels = {} } = states[name];
    const unknown = Object.keys(labels).find((word) => !words.includes(word));
    if (unknown !== undefined) {
      const remedy = `"${unknown}" is not a word of this state; use ${words.join(', ')}`;
      throw new OptInError(uid, `states.${name}.labels`, remedy);
    }
    return [name, { names: ofState, words: labels }];
  });
  return { names, states: Object.fromEntries(entries) };
}
