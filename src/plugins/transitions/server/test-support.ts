import { decide, knownAt, type CurrentLevels, type KnownLevels } from './src/domain/decide';
import { HIDDEN } from './src/domain/level';

/** Hours of one day stand for instants. */
export interface Call {
  opens?: number | null;
  closes?: number | null;
  cutOffs?: number[];
  embargo?: number;
  writtenAt?: number;
  isEdited?: boolean;
  changes?: { from: number | null; to: number | null; announcedAt: number }[];
}

const EVENTS = { open: 'call.opened', closed: 'call.closed' };

export function present(call: Call): CurrentLevels {
  const { opens = null, closes = null, cutOffs = [], embargo, writtenAt = 0, changes = [] } = call;
  const isHidden = (at: number) => embargo !== undefined && at < embargo;
  const levelAt = (at: number) => {
    if (isHidden(at)) return HIDDEN;
    if (opens === null && closes === null) return '';
    if (closes !== null && closes <= at) return 'closed';
    return opens !== null && opens > at ? 'upcoming' : 'open';
  };
  const nextAfter = (at: number) => {
    if (isHidden(at)) return embargo!;
    const ahead = [opens, closes].filter((bound) => bound !== null && bound > at) as number[];
    return ahead.length > 0 ? Math.min(...ahead) : null;
  };
  return {
    tracked: [{ name: 'state', events: EVENTS, entered: ['open'], levelAt, nextAfter }],
    writtenAt,
    isEdited: call.isEdited ?? false,
    embargoUntil: embargo ?? null,
    itemStates: [],
    cutOffs: { name: 'cutOffs', event: 'call.deadline-passed', dates: cutOffs, next: () => closes },
    changes,
    changed: 'call.deadline-changed',
  };
}

export const since = (asOf: number, call: Call): KnownLevels => knownAt(present(call), asOf);

export const decided = (known: KnownLevels | null, call: Call, now: number) =>
  decide(known, present(call), now)?.announcements.map(({ event, occurredAt }) => [event, occurredAt]);

export const DAY: Call = { opens: 9, closes: 17 };
