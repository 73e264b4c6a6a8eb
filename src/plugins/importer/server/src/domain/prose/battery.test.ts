import {
  readBattery,
  type BatteryCase,
  type BatteryLanguage,
  type CallReading,
} from '../../../../../../../tests/support/battery';

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

  it('says nothing that contradicts itself', () => {
    expect(cases.flatMap((one) => faultsOf(one).map((fault) => `${one.id}: ${fault}`))).toEqual([]);
  });
});

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
