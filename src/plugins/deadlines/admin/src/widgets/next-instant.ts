import type { Agenda } from '../../../server/src/admin/agenda/controller';

/** The first instant (ms, UTC) at which an entry leaves one of the lists; `null` if they are empty. */
export function nextInstant(agenda: Agenda): number | null {
  const instants = Object.values(agenda).flatMap(({ entries }) =>
    entries.map(({ instant }) => Date.parse(instant))
  );
  return instants.length === 0 ? null : Math.min(...instants);
}
