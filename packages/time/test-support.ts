import type { Condition, Gathering } from './src/condition';
import type { EntryValues } from './src/rule';
import type { Starts } from './src/phases';

/** An instant in ms, from ISO text. */
export function ms(iso: string): number {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new Error(`"${iso}" is not an instant`);
  return instant;
}

export const iso = (instant: number) => new Date(instant).toISOString();
export const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant));

/** When phases begin, from ISO texts. */
export function starts(...dates: (string | null)[]): Starts {
  return dates.map((date) => (date === null ? null : ms(date)));
}

/** An entry: instants in ms, texts, `true` for a component that exists or the dates in it, and related entries. */
export type Row = { [attribute: string]: number | string | boolean | number[] | Row[] | null };

export function entryValuesOf(row: Row): EntryValues {
  const value = (attribute: string) => row[attribute] ?? null;
  return {
    instant: (attribute) => value(attribute) as number | null,
    text: (attribute) => value(attribute) as string | null,
    flag: (attribute) => value(attribute) as boolean | null,
    has: (attribute) => value(attribute) === true,
  };
}

const COMPARE = {
  '<': (value: number, limit: number) => value < limit,
  '<=': (value: number, limit: number) => value <= limit,
  '>': (value: number, limit: number) => value > limit,
  '>=': (value: number, limit: number) => value >= limit,
};

/** Evaluates a condition as a database would: does it select the row? */
export function holds(condition: Condition, row: Row): boolean {
  const valueOf = (attribute: string) => row[attribute] ?? null;
  const compares = (attribute: string, operator: keyof typeof COMPARE, limit: number) => {
    const value = valueOf(attribute);
    return value !== null && COMPARE[operator](value as number, limit);
  };
  switch (condition.kind) {
    case 'constant':
      return condition.value;
    case 'compare':
      return compares(condition.attribute, condition.operator, condition.instant);
    case 'compareDay':
      return compares(condition.attribute, condition.operator, startOfDay(condition, row));
    case 'someDate':
      return ((valueOf(condition.dates.attribute) ?? []) as number[]).some((date) =>
        isWithin(date, condition)
      );
    case 'oneOf':
      return condition.values.includes(valueOf(condition.attribute) as string);
    case 'equals':
      return valueOf(condition.attribute) === condition.value;
    case 'missing':
      return valueOf(condition.attribute) === null;
    case 'component':
      return valueOf(condition.attribute) === true;
    case 'ids':
      return condition.ids.includes(valueOf('id') as number);
    case 'gathers':
      return related(row, condition.from).some((entry) => holds(condition.condition, entry));
    case 'and':
      return condition.conditions.every((one) => holds(one, row));
    case 'or':
      return condition.conditions.some((one) => holds(one, row));
    case 'not':
      return !holds(condition.condition, row);
  }
}

function isWithin(date: number, { after, by }: Extract<Condition, { kind: 'someDate' }>): boolean {
  return date > after && (by === null || COMPARE[by.operator](date, by.instant));
}

const related = (row: Row, { through }: Gathering) => row[through] as Row[];

function startOfDay({ days, timezone }: Extract<Condition, { kind: 'compareDay' }>, row: Row): number {
  const named = days.find((day) => !day.others && day.zones.includes(row[timezone] as string));
  return (named ?? days.find((day) => day.others)!).start;
}
