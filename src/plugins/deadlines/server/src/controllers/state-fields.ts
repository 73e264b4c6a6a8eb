import { attributesOf, computedAttributes, type Model } from '@guichet/time';

/** What the endpoint of states returns of an entry, besides its documentId. */
export interface StateFields {
  fields: string[];
  populate: Record<string, { fields: string[] }>;
}

/**
 * The computed attributes, and what they are computed from: own dates, cut-offs, entries that they are gathered from.
 */
export function selectionOf(model: Model, slug: string | undefined): StateFields {
  const fields = new Set(slug ? [slug] : []);
  const populate: StateFields['populate'] = {};
  for (const state of model.states) {
    const dates = attributesOf(state.rule);
    if (state.kind === 'gathered') populate[state.through] = { fields: ['documentId', ...dates] };
    else for (const name of [...dates, state.rolling]) if (name) fields.add(name);
  }
  const { cutOffs } = model.deadline ?? {};
  if (cutOffs) populate[cutOffs.attribute] = { fields: [cutOffs.date] };
  for (const name of computedAttributes(model)) fields.add(name);
  return { fields: [...fields], populate };
}
