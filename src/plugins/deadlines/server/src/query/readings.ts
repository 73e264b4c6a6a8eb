import { nextDeadline } from '../domain/deadline';
import { deadlineText } from '../domain/deadline-text';
import { applies, gatheredPhaseAt, nextGatheredTransition, windowOf } from '../domain/rule';
import { earliest, nextTransition, phaseAt, PHASES, type Phase, type Window } from '../domain/window';
import { zoneOr } from '../domain/zone';
import { DEADLINE_TEXT, NEXT_DEADLINE, NEXT_TRANSITION, NOTICE } from '../schema/model';
import type { Model, Notices, State } from '../schema/model';
import { schemaOf, type Row } from '../strapi-seam';
import { componentOwners } from './component-owners';
import type { QueryContext } from './context';
import { factsOf } from './facts';
import { windowsOfRows } from './gathered-windows';
import type { Part } from './part-links';
import { readParts, type PartsOf } from './parts';
import type { Found } from './plan';

/** Where a row stands with regard to one state; of a state of its own, with the window and whether its rule applies. */
interface PhaseReading {
  phase: Phase | null;
  next: number | null;
  window?: Window;
  applies?: boolean;
}

type PhaseReader = (row: Row) => PhaseReading;

/** How one computed attribute is read from a row, given what was read of each state, in the model's order. */
type ValueReader = (row: Row, phases: PhaseReading[]) => unknown;

/**
 * Prepares the reading of computed attributes; what has to be asked of the database is asked once for all rows.
 *
 * @returns the values of all of `attributes`, by name
 */
export async function readerOf(
  model: Model,
  attributes: string[],
  found: Found[],
  context: QueryContext
): Promise<(row: Row) => Record<string, unknown>> {
  const phaseReaders: PhaseReader[] = [];
  for (const state of model.states) phaseReaders.push(await phaseReader(model, state, found, context));
  const partsOf = await readParts(model.uid, partsFor(model, attributes), found, context);
  const deadlineOf = deadlineReader(model, partsOf, context);
  const noticeOf = noticeReader(model, partsOf, context);
  const values: Record<string, ValueReader> = {
    [NEXT_TRANSITION]: (_row, phases) => isoOrNull(earliest(phases.map(({ next }) => next))),
    [NEXT_DEADLINE]: (row, phases) => isoOrNull(deadlineOf(row, phases)),
    [DEADLINE_TEXT]: (row, phases) => textOf(deadlineOf(row, phases), model, row, context),
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

async function phaseReader(
  model: Model,
  state: State,
  found: Found[],
  context: QueryContext
): Promise<PhaseReader> {
  const { instant, defaultZone } = context;
  if (state.kind === 'gathered') {
    const windows = await windowsOfRows(model.uid, state, found, context);
    return ({ id }) => ({
      phase: gatheredPhaseAt(windows.get(id) ?? [], instant),
      next: nextGatheredTransition(windows.get(id) ?? [], instant),
    });
  }
  const owners = await componentOwners(model.uid, state.rule, found, context);
  return (row) => {
    const facts = factsOf(row, () => owners.has(row.id));
    const window = windowOf(state.rule, facts, defaultZone);
    const next = nextTransition(window, instant);
    return { phase: phaseAt(window, instant), next, window, applies: applies(state.rule, facts) };
  };
}

/** The components that computed attributes are read from. */
function partsFor({ deadline, notices }: Model, attributes: string[]): Part[] {
  const parts: Part[] = [];
  const needsDeadline = attributes.some((name) => name === NEXT_DEADLINE || name === DEADLINE_TEXT);
  if (deadline?.cutOffs && needsDeadline) {
    const { attribute, component, date } = deadline.cutOffs;
    parts.push({ attribute, component, names: [date] });
  }
  if (notices && attributes.includes(NOTICE)) {
    parts.push({ attribute: notices.attribute, component: notices.component, names: null });
  }
  return parts;
}

/** ms (UTC) */
function deadlineReader(model: Model, partsOf: PartsOf, context: QueryContext) {
  const { deadline } = model;
  if (!deadline) return () => null;
  const { state, cutOffs } = deadline;
  const index = model.states.indexOf(state);
  return (row: Row, phases: PhaseReading[]): number | null => {
    const parts = cutOffs && phases[index].applies ? partsOf(row, cutOffs.attribute) : [];
    const dates = parts.map((part) => factsOf(part, () => false).instant(cutOffs!.date));
    const known = dates.filter((date) => date !== null);
    return nextDeadline(phases[index].window!, known, context.instant);
  };
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

function wordOf(state: State, { phase }: PhaseReading): string | null {
  return phase === null ? null : state.words[PHASES.indexOf(phase)];
}

function textOf(
  deadline: number | null,
  { timezone }: Model,
  row: Row,
  { defaultZone }: QueryContext
): string | null {
  if (deadline === null) return null;
  const zone = zoneOr(timezone && row[timezone], defaultZone);
  return deadlineText(deadline, zone, typeof row.locale === 'string' ? row.locale : 'en');
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
