import {
  readBattery,
  type BatteryCase,
  type BatteryLanguage,
  type CallReading,
  type RegistrationReading,
} from '../../../../../../../tests/support/battery';
import { decideCalls } from '../calls/calls';
import { findMentions } from './mentions';
import { findRegistrationDates } from './registration';
import { registrationEmailOf } from './registration-email';

const COUNTS = { extensions: 10, hours: 10, lists: 10, rolling: 8, names: 8, registration: 6, nothing: 8 };
const KINDS = ['projects', 'applications', 'expressions-of-interest', 'tenders', 'other'];
const CASE_KEYS = 'calls documentDate group id registration reported text type why zone';
const CALL_KEYS = 'closesAt cutOffs edition extendedFrom kind name opensAt published rolling';

describe.each<BatteryLanguage>(['fr', 'en'])('the battery in %s', (language) => {
  const cases = readBattery(language);

  it('has as many cases of each group as it must', () => {
    const counts: Record<string, number> = {};
    for (const { group } of cases) counts[group] = (counts[group] ?? 0) + 1;
    expect(counts).toEqual(COUNTS);
    expect(cases).toHaveLength(60);
  });

  it('has an id for each case', () => {
    const ids = cases.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index || !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual(
      []
    );
  });

  it('is read right', () => {
    const wrong = cases.flatMap((one) => {
      const { calls, registration, isReported } = readCase(one, language);
      const right = { calls: one.calls, registration: one.registration };
      const read = { calls, registration: one.registration && registration };
      const isRight = JSON.stringify(sorted(right)) === JSON.stringify(sorted(read));
      return isRight && (isReported || !one.reported) ? [] : [{ id: one.id, isReported, ...read }];
    });
    expect(wrong).toEqual([]);
  });

  it('says nothing that contradicts itself', () => {
    expect(cases.flatMap((one) => faultsOf(one).map((fault) => `${one.id}: ${fault}`))).toEqual([]);
  });
});

/** What the import makes of a text in a published document. */
function readCase({ text, type, zone, documentDate }: BatteryCase, locale: BatteryLanguage) {
  const context = { locale, zone, documentDate };
  const { mentions, doubts } = findMentions('', [text], context, { isEvent: type === 'event' });
  const evidence = mentions.map((mention) => ({ ...mention, file: 'x.md', published: true, documentDate }));
  const { decisions, unclear } = decideCalls(evidence, { zone, locale });
  const dates = findRegistrationDates([text], context);
  const registration: RegistrationReading = {
    opensAt: dates.opens[0]?.at ?? null,
    closesAt: dates.closes[0]?.at ?? null,
    email: registrationEmailOf([text]).email,
  };
  const isDoubted = doubts.length + dates.doubts.length + unclear.length > 0;
  return {
    calls: decisions.filter(({ closesAt, rolling }) => closesAt !== null || rolling).map(asReading),
    registration,
    isReported: isDoubted || decisions.some(({ published }) => !published),
  };
}

function asReading(call: ReturnType<typeof decideCalls>['decisions'][number]): CallReading {
  const { kind, name, edition, opensAt, closesAt, rolling, extensions, cutOffs, published } = call;
  const extendedFrom = extensions.map(({ from }) => from);
  return { kind, name, edition, opensAt, closesAt, rolling, extendedFrom, cutOffs, published };
}

/** With its keys in order; calls stand in the order of their names, which no table is about. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(sorted)
      .map((one) => JSON.stringify(one))
      .sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)])
  );
}

function faultsOf(one: BatteryCase): string[] {
  const { opensAt = null, closesAt = null } = one.registration ?? {};
  return [
    ...(keysOf(one) === CASE_KEYS ? [] : [`unknown keys: ${keysOf(one)}`]),
    ...((one.calls.length === 0) === (one.why === null) ? ['says why without need, or does not say it'] : []),
    ...((one.group === 'registration') === (one.registration === null)
      ? ['registration in another group']
      : []),
    ...(one.group === 'nothing' && one.calls.length > 0 ? ['a call where there is none'] : []),
    ...faultsOfOrder([opensAt, closesAt]),
    ...one.calls.flatMap(faultsOfCall),
  ];
}

function faultsOfCall(call: CallReading): string[] {
  const { kind, opensAt, closesAt, rolling, extendedFrom, cutOffs, published } = call;
  return [
    ...(keysOf(call) === CALL_KEYS ? [] : [`unknown or missing keys: ${keysOf(call)}`]),
    ...(KINDS.includes(kind) ? [] : [`kind ${kind}`]),
    ...(rolling === (closesAt !== null) ? ['rolling with a closing, or neither'] : []),
    ...(published && !(opensAt && closesAt) ? ['published without both dates'] : []),
    ...faultsOfOrder([opensAt, ...extendedFrom, closesAt]),
    ...faultsOfOrder([opensAt, ...cutOffs, closesAt]),
  ];
}

/** Instants, each after the one before it. */
function faultsOfOrder(instants: (string | null)[]): string[] {
  const given = instants.filter((at) => at !== null);
  return given.flatMap((at, index) => [
    ...(isInstant(at) ? [] : [`${at} is no instant`]),
    ...(index > 0 && at <= given[index - 1] ? [`${at} does not come after ${given[index - 1]}`] : []),
  ]);
}

function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

function keysOf(given: object): string {
  return Object.keys(given).sort().join(' ');
}
