import { schemaOf, type Row } from '@guichet/strapi-kit';
import { earliest, type Model, NEXT_TRANSITION, NOTICE, type Notices, OF_DEADLINES } from '@guichet/time';
import type { QueryContext } from './context';
import { deadlineReaders, isoOrNull } from './compute-deadlines';
import type { Part } from './part-links';
import { readParts, type PartsOf } from './parts';
import { phaseReader, wordOf, type PhaseReader, type ValueReader } from './compute-phases';
import type { FetchedRow } from './plan';

/**
 * Prepares the reading of computed attributes; what has to be asked of the database is asked once for all rows.
 *
 * @returns the values of all of `attributes`, by name
 */
export async function readerOf(
  model: Model,
  attributes: string[],
  found: FetchedRow[],
  context: QueryContext
): Promise<(row: Row) => Record<string, unknown>> {
  const phaseReaders: PhaseReader[] = [];
  for (const state of model.states) phaseReaders.push(await phaseReader(model, state, found, context));
  const partsOf = await readParts(model.uid, partsFor(model, attributes), found, context);
  const noticeOf = noticeReader(model, partsOf, context);
  const values: Record<string, ValueReader> = {
    [NEXT_TRANSITION]: (_row, phases) => isoOrNull(earliest(phases.map(({ next }) => next))),
    ...(await deadlineReaders(model, attributes, partsOf, found, context)),
    [NOTICE]: noticeOf,
  };
  model.states.forEach((state, index) => {
    values[state.name] = (_row, phases) => wordOf(state, phases[index]);
  });
  return (row) => {
    const phases = phaseReaders.map((read) => read(row));
    return Object.fromEntries(attributes.map((name) => [name, values[name](row, phases)]));
  };
}

/** The components that computed attributes are read from. */
function partsFor({ deadline, notices }: Model, attributes: string[]): Part[] {
  const parts: Part[] = [];
  if (deadline?.cutOffs && attributes.some((name) => OF_DEADLINES.includes(name))) {
    const { attribute, component, date, label } = deadline.cutOffs;
    parts.push({ attribute, component, names: label === null ? [date] : [date, label] });
  }
  if (notices && attributes.includes(NOTICE)) {
    parts.push({ attribute: notices.attribute, component: notices.component, names: null });
  }
  return parts;
}

function noticeReader(model: Model, partsOf: PartsOf, context: QueryContext): ValueReader {
  const { notices } = model;
  if (!notices) return () => null;
  const index = model.states.indexOf(notices.state);
  return (row, phases) => {
    const word = wordOf(notices.state, phases[index]);
    const notice = partsOf(row, notices.attribute).find(({ state }) => state === word);
    return notice ? publicPart(notice, notices, context) : null;
  };
}

/** The answer holds a notice as a value, which Strapi does not look into. */
function publicPart(notice: Row, { component }: Notices, { strapi }: QueryContext): Row {
  const { attributes } = schemaOf(strapi, component);
  const isPublic = ([name]: [string, unknown]) => attributes[name]?.private !== true;
  return Object.fromEntries(Object.entries(notice).filter(isPublic));
}
