import type { Core } from '@strapi/strapi';

import { schemaOf, type Row } from '@guichet/strapi-kit';
import { earliest, type Model, NEXT_TRANSITION, NOTICE, type Notices, OF_DEADLINES } from '@guichet/time';
import type { QueryContext } from './context';
import { deadlineComputers, isoOrNull } from './compute-deadlines';
import type { ComponentRead } from '../related/item-links';
import { readItems, type ItemsOf } from '../related/read-items';
import { phaseComputer, wordOf, type PhaseComputer, type ValueComputer } from './compute-phases';
import type { FetchedRow } from './plan';

/**
 * Prepares the computed attributes. Each database query is made once, for all rows.
 *
 * @returns the values of all of `attributes`, by name
 */
export async function attributeComputer(
  model: Model,
  attributes: string[],
  found: FetchedRow[],
  context: QueryContext
): Promise<(row: Row) => Record<string, unknown>> {
  const phaseComputers: PhaseComputer[] = [];
  for (const state of model.states) phaseComputers.push(await phaseComputer(model, state, found, context));
  const itemsOf = await readItems(model.uid, readsFor(model, attributes), found, context.strapi);
  const noticeOf = noticeComputer(model, itemsOf, context);
  const values: Record<string, ValueComputer> = {
    [NEXT_TRANSITION]: (_row, phases) => isoOrNull(earliest(phases.map(({ next }) => next))),
    ...(await deadlineComputers(model, attributes, itemsOf, found, context)),
    [NOTICE]: noticeOf,
  };
  model.states.forEach((state, index) => {
    values[state.name] = (_row, phases) => wordOf(state, phases[index]);
  });
  return (row) => {
    const phases = phaseComputers.map((read) => read(row));
    return Object.fromEntries(attributes.map((name) => [name, values[name](row, phases)]));
  };
}

/** The components that computed attributes are computed from. */
function readsFor({ deadline, notices }: Model, attributes: string[]): ComponentRead[] {
  const reads: ComponentRead[] = [];
  if (deadline?.cutOffs && attributes.some((name) => OF_DEADLINES.includes(name))) {
    const { attribute, component, date, label } = deadline.cutOffs;
    reads.push({ attribute, component, names: label === null ? [date] : [date, label] });
  }
  if (notices && attributes.includes(NOTICE)) {
    reads.push({ attribute: notices.attribute, component: notices.component, names: null });
  }
  return reads;
}

function noticeComputer(model: Model, itemsOf: ItemsOf, context: QueryContext): ValueComputer {
  const { notices } = model;
  if (!notices) return () => null;
  const index = model.states.indexOf(notices.state);
  return (row, phases) => {
    const word = wordOf(notices.state, phases[index]);
    const notice = itemsOf(row, notices.attribute).find(({ state }) => state === word);
    return notice ? publicItem(notice, notices, context.strapi) : null;
  };
}

/** The response holds a notice as a plain value, which Strapi does not sanitize. */
function publicItem(notice: Row, { component }: Notices, strapi: Core.Strapi): Row {
  const { attributes } = schemaOf(strapi, component);
  const isPublic = ([name]: [string, unknown]) => attributes[name]?.private !== true;
  return Object.fromEntries(Object.entries(notice).filter(isPublic));
}
