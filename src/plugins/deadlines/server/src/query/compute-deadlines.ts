import type { Row } from '@guichet/strapi-kit';
import {
  type DatesIn,
  DEADLINE_TEXT,
  type DeadlineAhead,
  deadlineText,
  type Model,
  NEXT_DEADLINE,
  NEXT_DEADLINE_DETAILS,
  nextDeadlineOf,
  rollingText,
  toMilliseconds,
  zoneOr,
} from '@guichet/time';
import type { EvaluationContext, QueryContext } from './context';
import { localeOf, settingsOf, type Setting } from './cut-off-owners';
import type { ItemsOf } from '../related/read-items';
import type { ComputedPhase, ValueComputer } from './compute-phases';
import type { FetchedRow } from './plan';

interface CutOff {
  at: number;
  label: string | null;
}

type DeadlineComputer = (row: Row, phases: ComputedPhase[]) => DeadlineAhead<CutOff> | null;

/** Prepares all computed attributes about deadlines. */
export async function deadlineComputers(
  model: Model,
  attributes: string[],
  itemsOf: ItemsOf,
  found: FetchedRow[],
  context: QueryContext
): Promise<Record<string, ValueComputer>> {
  const deadlineOf = deadlineComputer(model, itemsOf, context);
  return {
    [NEXT_DEADLINE]: (row, phases) => isoOrNull(deadlineOf(row, phases)?.at ?? null),
    [NEXT_DEADLINE_DETAILS]: (row, phases) => detailsOf(deadlineOf(row, phases), model, row, context),
    [DEADLINE_TEXT]: await textComputer(model, attributes, deadlineOf, found, context),
  };
}

function deadlineComputer(model: Model, itemsOf: ItemsOf, context: QueryContext): DeadlineComputer {
  const { deadline } = model;
  if (!deadline) return () => null;
  const { state, phase, cutOffs } = deadline;
  const index = model.states.indexOf(state);
  return (row, phases) => {
    const { starts, applies: hasDeadline } = phases[index];
    const items = cutOffs && hasDeadline ? itemsOf(row, cutOffs.attribute) : [];
    return nextDeadlineOf({ starts: starts!, phase }, cutOffsOf(items, cutOffs), context.instant);
  };
}

function cutOffsOf(items: Row[], dates: DatesIn | null): CutOff[] {
  return items.flatMap((item) => {
    const at = toMilliseconds(item[dates!.date]);
    const label = (dates!.label && item[dates!.label]) || null;
    return at === null ? [] : [{ at, label: label as string | null }];
  });
}

/** In the form of responses: what somebody has to act by, its label, when, and in words. */
function detailsOf(
  deadline: DeadlineAhead<CutOff> | null,
  model: Model,
  row: Row,
  context: QueryContext
): object | null {
  if (deadline === null) return null;
  const { kind, at } = deadline;
  const label = kind === 'cut-off' ? deadline.cutOff.label : null;
  return {
    kind,
    label,
    at: isoOrNull(at),
    text: deadlineText(at, zoneOf(model, row, context), localeOf(row)),
  };
}

/** For an entry: its next deadline in words. For a cut-off: its own. */
async function textComputer(
  model: Model,
  attributes: string[],
  deadlineOf: DeadlineComputer,
  found: FetchedRow[],
  context: QueryContext
): Promise<ValueComputer> {
  const { deadline, cutOffs } = model;
  if (!attributes.includes(DEADLINE_TEXT)) return () => null;
  if (!deadline && cutOffs) {
    const settings = await settingsOf(cutOffs, found, context);
    return (row) => cutOffText(toMilliseconds(row[cutOffs.date]), settings.get(row.id));
  }
  const isRolling = (row: Row) => deadline?.state.rolling && Boolean(row[deadline.state.rolling]);
  return (row, phases) => {
    const next = deadlineOf(row, phases);
    if (next !== null) return deadlineText(next.at, zoneOf(model, row, context), localeOf(row));
    return isRolling(row) && lasts(phases[model.states.indexOf(deadline!.state)], deadline!.phase)
      ? rollingText(localeOf(row))
      : null;
  };
}

/** Past or cancelled entries accept nothing any more. */
function lasts({ phase, applies: hasDeadline }: ComputedPhase, end: number): boolean {
  return (phase ?? 0) < end && hasDeadline === true;
}

function cutOffText(at: number | null, setting: Setting | undefined): string | null {
  return at === null || !setting ? null : deadlineText(at, setting.zone, setting.locale);
}

function zoneOf({ timezone }: Model, row: Row, { defaultZone }: EvaluationContext): string {
  return zoneOr(timezone && row[timezone], defaultZone);
}

/** An instant (ms, UTC) as responses have it. */
export function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
