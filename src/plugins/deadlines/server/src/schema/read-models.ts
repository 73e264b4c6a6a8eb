import type { Schema } from '@guichet/strapi-kit';
import {
  computedAttributes,
  DEADLINE_TEXT,
  emptyModel,
  type GatheredState,
  type Model,
  type Models,
} from '@guichet/time';
import { isComputed } from './extend-schemas';
import { expectAttribute, expectZone } from './expect-attribute';
import { OptInError, readOptIn, type GatheredOptIn, type OptIn } from './opt-in';
import { datedState } from './read-dates';
import { readDeadline, readNotices } from './read-deadline';
import { readEmbargo } from './read-embargo';

/**
 * Reads the opt-ins of all schemas.
 *
 * @param schemas content types and components
 * @throws OptInError with schema, key and remedy
 */
export function readModels(schemas: Schema[]): Models {
  const optIns = schemas.flatMap((schema) => {
    const optIn = readOptIn(schema);
    return optIn ? [{ schema, optIn }] : [];
  });
  const models: Models = new Map(optIns.map(({ schema, optIn }) => [schema.uid, ownStates(schema, optIn)]));
  // Gathered states need the rules at the other end, so they come second. What needs the states comes last.
  for (const { schema, optIn } of optIns) {
    const model = models.get(schema.uid)!;
    for (const [name, state] of Object.entries(optIn.states)) {
      if ('through' in state) model.states.push(gatheredState(schema, name, state, models));
    }
    if (optIn.deadline) model.deadline = readDeadline(schema, optIn.deadline, model.states, schemas);
    if (optIn.notice) model.notices = readNotices(schema, optIn.notice, model.states, schemas);
    if (optIn.embargo) model.embargo = readEmbargo(schema, optIn.embargo, schemas);
    for (const name of computedAttributes(model)) refuseStored(schema, name, optIn);
  }
  for (const model of [...models.values()]) if (model.deadline?.cutOffs) addOwner(model, models, schemas);
  return models;
}

/** Cut-offs get computed attributes through the type that they belong to, without an opt-in of their own. */
function addOwner({ uid, deadline, timezone }: Model, models: Models, schemas: Schema[]): void {
  const { component, attribute, date } = deadline!.cutOffs!;
  const model = models.get(component) ?? emptyModel(component);
  models.set(component, model);
  model.cutOffs ??= { date, owners: [] };
  model.cutOffs.owners.push({ uid, attribute, timezone });
  refuseStored(
    schemas.find((schema) => schema.uid === component)!,
    DEADLINE_TEXT,
    { states: {} }
  );
}

function ownStates(schema: Schema, optIn: OptIn): Model {
  const timezone = optIn.timezone ?? null;
  if (timezone !== null) expectZone(schema, 'timezone', timezone);
  for (const name of Object.keys(optIn.states)) refuseStored(schema, name, optIn);
  const states = Object.entries(optIn.states).flatMap(([name, state]) =>
    'through' in state ? [] : [datedState(schema, name, state, timezone)]
  );
  return { ...emptyModel(schema.uid), states, timezone };
}

function gatheredState(schema: Schema, name: string, state: GatheredOptIn, models: Models): GatheredState {
  const key = `states.${name}`;
  expectAttribute(schema, `${key}.through`, state.through, ['relation']);
  const { target } = schema.attributes[state.through];
  if (!target) {
    const remedy = `"${state.through}" leads to several types; gather through a relation to one`;
    throw new OptInError(schema.uid, `${key}.through`, remedy);
  }
  const source = models.get(target)?.states.find((candidate) => candidate.name === state.state);
  if (source?.kind !== 'dated') {
    const remedy = `${target} has no state "${state.state}" of its own; opt it in, or name one that it has`;
    throw new OptInError(schema.uid, `${key}.state`, remedy);
  }
  if (source.rule.requires !== null) {
    throw new OptInError(
      schema.uid,
      `${key}.state`,
      `"${state.state}" has "requires": it cannot be gathered`
    );
  }
  const { words, rule } = source;
  return { kind: 'gathered', name, words, through: state.through, target, source: source.name, rule };
}

/**
 * The Content-Type Builder writes computed attributes into the file, with their mark: those are ours. Any other attribute
 * of that name has a column, which Strapi would drop with all its data.
 */
function refuseStored(schema: Schema, name: string, optIn: OptIn): void {
  if (!Object.hasOwn(schema.attributes, name)) return;
  const stored = schema.attributes[name];
  if (isComputed(stored)) return;
  const isState = Object.hasOwn(optIn.states, name);
  const [key, otherwise] = isState ? [`states.${name}`, ', or give the state another name'] : ['', ''];
  const remedy = `"${name}" is a stored attribute of type ${stored.type}; rename or remove it${otherwise}`;
  throw new OptInError(schema.uid, key, remedy);
}
