import { decide, knownAt, type CurrentLevels } from './decide';

/** A page with steps. Hours of one day stand for instants. */
interface Page {
  /** When they begin. */
  changes: number[];
  embargo?: number;
  /** When they were last changed, if that was after the last comparison. */
  editedAt?: number;
}

const change = (begins: number) => ({
  levelAt: (at: number) => (at < begins ? 'upcoming' : 'current'),
  nextAfter: (at: number) => (at < begins ? begins : null),
});

const present = ({ changes, embargo, editedAt }: Page): CurrentLevels => ({
  tracked: [],
  writtenAt: editedAt ?? 0,
  isEdited: editedAt !== undefined,
  embargoUntil: embargo ?? null,
  cutOffs: null,
  itemStates: [{ name: 'steps.state', events: { current: 'step.began' }, items: changes.map(change) }],
  changes: [],
  changed: null,
});

const began = (instants: number[]) =>
  instants.map((occurredAt) => ({ event: 'step.began', occurredAt, from: 'upcoming', to: 'current' }));

describe('steps inside an entry', () => {
  it.each<[string, number, number, Page, number[]]>([
    ['are announced as they begin', 8, 13, { changes: [9, 12, 14] }, [9, 12]],
    ['are not announced twice', 9, 10, { changes: [9] }, []],
    ['are announced once if they begin together', 8, 10, { changes: [9, 9] }, [9]],
    ['are not announced under embargo', 8, 11, { changes: [9, 11], embargo: 10 }, [11]],
    ['with a beginning set in the past never began', 8, 11, { changes: [9, 11], editedAt: 10 }, [11]],
  ])('%s', (_name, asOf, now, page, instants) => {
    const before = { ...page, changes: page.editedAt === undefined ? page.changes : [] };
    const decision = decide(knownAt(present(before), asOf), present(page), now);
    expect(decision!.announcements).toEqual(began(instants));
  });

  it('are due when the next one begins', () => {
    expect(knownAt(present({ changes: [14, 9] }), 8).nextAt).toBe(9);
  });

  it('that opt in later announce nothing about the past', () => {
    const known = { ...knownAt(present({ changes: [9] }), 8), levels: {} };
    expect(decide(known, present({ changes: [9] }), 10)!.announcements).toEqual([]);
  });
});
