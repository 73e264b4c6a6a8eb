import {
  endsOf,
  type Model,
  type Problem,
  problemsOf,
  readInstant,
  type EntryReader as Read,
  type DatedState,
} from '@guichet/time';
import type { EntryDates, FormValues } from './entry-dates';
import type { Forecast } from './forecast';

/** Something that an editor may not have meant. */
export type Warning =
  | Difference
  | { kind: 'note-missing'; attribute: string }
  | { kind: Problem['kind']; attribute: string }
  | { kind: 'no-notice'; word: string };

/** An attribute that decides a state, such as a date (ms, UTC), differs between the form and the published version. */
type Difference =
  | { kind: 'differs'; attribute: string; online: number | null; here: number | null; isEnd: boolean }
  | { kind: 'differs-in'; attribute: string };

interface Version {
  values: FormValues;
  entry: EntryDates;
}

interface Situation extends Version {
  model: Model;
  forecasts: Forecast[];
  /** `null`: nothing is published. */
  published: Version | null;
}

/** Warnings about the form, except those about texts and days off. */
export function warningsOf(situation: Situation): Warning[] {
  return [...brokenDates(situation), ...differences(situation), ...missingNotices(situation)];
}

function ownStates({ states }: Model): DatedState[] {
  return states.filter((state) => state.kind === 'dated');
}

/** The attributes of the dates that decide its states. */
function datesOf(model: Model): string[] {
  return ownStates(model).flatMap(({ rule }) => rule.starts.filter((name) => name !== null));
}

function brokenDates({ model, values }: Situation): Warning[] {
  const { timezone, deadline, notices } = model;
  const states = ownStates(model);
  const rules = {
    dates: datesOf(model),
    states,
    timezone,
    ...(deadline?.cutOffs && { cutOffs: { ...deadline.cutOffs, until: deadline.until } }),
    ...(notices && { notices: { attribute: notices.attribute, state: 'state' } }),
  };
  return problemsOf(rules, reading(values)).map(({ kind, path }) => ({ kind, attribute: String(path[0]) }));
}

/** Reads a form, or a component in it, for the rules of dates. */
function reading(values: FormValues): Read {
  return {
    instant: (attribute) => readInstant(values[attribute]),
    text: (attribute) => (values[attribute] as string | null) ?? null,
    flag: (attribute) => values[attribute] === true,
    items: (attribute) => ((values[attribute] ?? []) as FormValues[]).map(reading),
  };
}

function differences({ model, values, entry, published }: Situation): Warning[] {
  if (published === null) return [];
  const ends = endsOf(model);
  const dates = [...datesOf(model), model.embargo].flatMap((attribute) => {
    if (attribute === null) return [];
    const isEnd = ends.includes(attribute);
    const [online, here] = [published.values, values].map((of) => readInstant(of[attribute]));
    return online === here ? [] : [{ kind: 'differs' as const, attribute, online, here, isEnd }];
  });
  const { deadline, timezone } = model;
  const others: Difference[] = [];
  const moved = String(entry.cutOffs) !== String(published.entry.cutOffs);
  if (deadline?.cutOffs && moved) others.push({ kind: 'differs-in', attribute: deadline.cutOffs.attribute });
  if (timezone !== null && entry.zone !== published.entry.zone) {
    others.push({ kind: 'differs-in', attribute: timezone });
  }
  others.push(...excludingOnes(model, values, published.values));
  return [...dates, ...others, ...missingNote(model, { values, entry }, published)];
}

/** An attribute that excludes an entry from having a state counts like its dates. */
function excludingOnes(model: Model, values: FormValues, online: FormValues): Difference[] {
  const names = new Set(ownStates(model).flatMap(({ rule }) => rule.unless.map((one) => one.attribute)));
  const differing = [...names].filter((name) => (values[name] ?? null) !== (online[name] ?? null));
  return differing.map((attribute) => ({ kind: 'differs-in', attribute }));
}

/** Whether a version of an entry has another deadline, or other cut-offs, than the published one. */
export function isDeadlineMoved({ deadline }: Model, here: Version, online: Version): boolean {
  if (!deadline) return false;
  const [until, published] = [here, online].map(({ values }) => readInstant(values[deadline.until]));
  return until !== published || String(here.entry.cutOffs) !== String(online.entry.cutOffs);
}

/** Moving a published deadline needs a note for the public. */
function missingNote(model: Model, here: Version, online: Version): Warning[] {
  const note = model.deadline?.changeNote;
  if (!note || String(here.values[note] ?? '').trim() !== '') return [];
  return isDeadlineMoved(model, here, online) ? [{ kind: 'note-missing', attribute: note }] : [];
}

/** The states that will come, but have no notice yet. */
function missingNotices({ model, entry, forecasts }: Situation): Warning[] {
  const of = model.notices && forecasts.find(({ state }) => state.name === model.notices!.state.name);
  if (!of || of.word === null || of.next === null) return [];
  const { words } = of.state;
  const present = words.indexOf(of.word);
  const starts = entry.starts.get(of.state.name)!;
  const isReached = (phase: number) => {
    const dated = starts.map((dates) => dates[phase - 1] !== null);
    // A gathered state is in its last phase when all its entries are.
    return phase === words.length - 1 ? dated.every(Boolean) : dated.some(Boolean);
  };
  return words
    .filter((word, phase) => phase > present && isReached(phase) && !entry.notices.includes(word))
    .map((word) => ({ kind: 'no-notice' as const, word }));
}
