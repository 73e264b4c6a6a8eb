import { decide } from './decide';
import { type Call, DAY, decided, present, since } from '../../test-support';

describe('deadlines', () => {
  it('that pass are each announced, two at one instant once', () => {
    const call = { ...DAY, cutOffs: [10, 12, 12] };
    expect(decided(since(8, call), call, 13)).toEqual([
      ['call.opened', 9],
      ['call.deadline-passed', 10],
      ['call.deadline-passed', 12],
    ]);
  });

  it.each<[string, number, Call, number, number[]]>([
    ['after they were announced', 10, { cutOffs: [10] }, 11, []],
    ['before they pass', 9, { cutOffs: [10] }, 9.9, []],
    ['at their own instant', 9, { cutOffs: [10] }, 10, [10]],
    ['under embargo', 9, { embargo: 12, cutOffs: [10] }, 11, []],
    ['before, at and after the end of an embargo', 9, { embargo: 12, cutOffs: [11, 12, 13] }, 14, [12, 13]],
  ])('that pass: %s', (_name, asOf, more, now, expected) => {
    const call = { opens: 1, closes: 17, ...more };
    const passed = decided(since(asOf, call), call, now)!.filter(
      ([event]) => event === 'call.deadline-passed'
    );
    expect(passed.map(([, at]) => at)).toEqual(expected);
  });

  it('that pass between the publication and the first comparison are announced', () => {
    const call = { ...DAY, cutOffs: [9.5], writtenAt: 8 };
    expect(decided(null, call, 10)).toEqual([
      ['call.opened', 9],
      ['call.deadline-passed', 9.5],
    ]);
  });

  it('that changed after something else are announced after it', () => {
    const call = { ...DAY, changes: [{ from: 16, to: 17, announcedAt: 10 }] };
    expect(decided({ ...since(8, DAY), changes: 0 }, call, 11)).toEqual([
      ['call.opened', 9],
      ['call.deadline-changed', 10],
    ]);
  });

  it('that changed are announced with the instant and the dates of the change', () => {
    const change = { from: 17, to: null, announcedAt: 10 };
    const call = { ...DAY, changes: [{ from: 16, to: 17, announcedAt: 8 }, change] };
    const known = { ...since(9, DAY), changes: 1 };
    expect(decide(known, present(call), 11)!.announcements).toEqual([
      { event: 'call.deadline-changed', occurredAt: 10, from: '1970-01-01T00:00:00.017Z', to: null },
    ]);
  });

  it('that changed under embargo are not announced', () => {
    const call = { ...DAY, embargo: 12, changes: [{ from: 16, to: 17, announcedAt: 10 }] };
    const known = { ...since(9, { ...DAY, embargo: 12 }), changes: 0 };
    expect(decided(known, call, 11.9)).toEqual([]);
    expect(decided(known, call, 12)).toEqual([
      ['call.deadline-changed', 10],
      ['call.opened', 12],
    ]);
  });
});
