import {
  applies,
  endingPhase,
  excludedBy,
  type EntryValues,
  entryValuesOf,
  type Model,
  type Starts,
  startsOf,
  toMilliseconds,
  windowOf,
  zoneOr,
} from '@guichet/time';

/** The values of an entry by attribute: of the form, or of the published version. */
export type FormValues = Record<string, unknown>;

/** Everything that decides an entry's states; instants in ms (UTC). */
export interface EntryDates {
  /** The IANA zone of its dates. */
  zone: string;
  /** By state: when its phases begin; for a gathered state, those of each entry that it is gathered from. */
  starts: Map<string, Starts[]>;
  cutOffs: number[];
  /** By state, if it is not gathered: the attribute that excludes the entry from having it. */
  exclusions: Map<string, string>;
  embargoUntil: number | null;
  /** The words of the states for which there is a notice. */
  notices: string[];
}

/**
 * @param gathered what gathered states are computed from, by state
 * @param defaultZone of entries that name none
 */
export function readEntry(
  model: Model,
  values: FormValues,
  gathered: Map<string, Starts[]>,
  defaultZone: string
): EntryDates {
  const entry = entryValuesOf(values, (attribute) => itemsOf(values[attribute]).length > 0);
  const { cutOffs, state: ending } = model.deadline ?? {};
  const hasCutOffs = cutOffs && applies(ending!.rule, entry);
  return {
    zone: zoneOr(model.timezone && values[model.timezone], defaultZone),
    starts: new Map(
      model.states.map((state) => [
        state.name,
        state.kind === 'dated'
          ? [startsOf(state.rule, entry, defaultZone)]
          : (gathered.get(state.name) ?? []),
      ])
    ),
    exclusions: exclusionsOf(model, entry),
    cutOffs: hasCutOffs ? instantsOf(values[cutOffs.attribute], cutOffs.date) : [],
    embargoUntil: model.embargo === null ? null : entry.instant(model.embargo),
    notices: model.notices ? writtenFor(values[model.notices.attribute]) : [],
  };
}

function exclusionsOf({ states }: Model, entry: EntryValues): Map<string, string> {
  const exclusions = new Map<string, string>();
  for (const { kind, name, rule } of states) {
    const attribute = kind === 'dated' ? excludedBy(rule, entry) : null;
    if (attribute !== null) exclusions.set(name, attribute);
  }
  return exclusions;
}

/** The items of a component, repeatable or not. */
export function itemsOf(component: unknown): FormValues[] {
  return [component ?? []].flat() as FormValues[];
}

function instantsOf(component: unknown, date: string): number[] {
  return itemsOf(component)
    .map((item) => toMilliseconds(item[date]))
    .filter((instant) => instant !== null)
    .sort((a, b) => a - b);
}

function writtenFor(component: unknown): string[] {
  return itemsOf(component)
    .filter(({ title, text }) => Boolean(title) || Boolean(text))
    .map(({ state }) => String(state));
}

/** The instants (ms, UTC) by which somebody has to act: the ends that have a date, and the cut-offs. */
export function instantsToActBy(model: Model, { starts, cutOffs }: EntryDates): number[] {
  const ends = model.states.flatMap((state) => {
    if (state.kind !== 'dated' || state.rule.untilDefault !== 'never') return [];
    const phase = endingPhase(model, state);
    return starts.get(state.name)!.map((dates) => windowOf({ starts: dates, phase }).until);
  });
  const instants = [...ends, ...cutOffs].filter((instant) => instant !== null);
  return [...new Set(instants)].sort((a, b) => a - b);
}
