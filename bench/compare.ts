import type { Contestant } from './contestants';
import { measure, warmUp, type Figures } from './measure';
import type { Server } from './process';
import { asks, type Workload } from './workloads';

export interface Entrant {
  contestant: Contestant;
  server: Server;
}

/** The figures of all rounds; without those that the workload is not for. */
export type Rounds = Map<Entrant, Figures[]>;

interface Load {
  rounds: number;
  seconds: number;
  connections: number;
}

/**
 * Sends every workload to every server: code that has not run yet is slow, and the first measurement would include
 * that.
 */
export async function warmUpAll(entrants: Entrant[], workloads: Workload[]): Promise<void> {
  for (const workload of workloads) {
    for (const { contestant, server } of entrants) {
      if (!asks(workload, contestant)) continue;
      await warmUp(server, workload.requestIn(contestant.dialect), { connections: 8, seconds: 1 });
    }
  }
}

/** Measures all of them in turn, round after round. Each round begins with another one. */
export async function compare(
  entrants: Entrant[],
  workload: Workload,
  { rounds, seconds, connections }: Load
): Promise<Rounds> {
  const asked = entrants.filter(({ contestant }) => asks(workload, contestant));
  const figures: Rounds = new Map();
  const amounts = new Map<Entrant, number>();
  for (const entrant of asked) {
    const request = workload.requestIn(entrant.contestant.dialect);
    amounts.set(entrant, await warmUp(entrant.server, request, { connections, seconds }));
    figures.set(entrant, []);
  }
  for (let round = 0; round < rounds; round += 1) {
    const first = round % asked.length;
    for (const entrant of [...asked.slice(first), ...asked.slice(0, first)]) {
      const amount = amounts.get(entrant) ?? connections;
      const request = workload.requestIn(entrant.contestant.dialect);
      figures.get(entrant)?.push(await measure(entrant.server, request, { connections, amount }));
    }
  }
  return figures;
}
