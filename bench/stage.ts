import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Entrant } from './compare';
import { fillingOf, startOf, type Contestant } from './contestants';
import { startPostgres } from './databases';
import { freePort } from './ports';
import { listen, run } from './process';
import { createStockApp } from './stock-app';

/** What the contestants run on: their filled databases, and their servers as long as a part needs them. */
export interface Stage {
  /** Starts a fresh server for each, and always ends them. */
  withServers: (contestants: Contestant[], use: (entrants: Entrant[]) => Promise<void>) => Promise<void>;
}

interface Content {
  calls: number;
  /** ms, UTC */
  now: number;
}

/** Sets up what the contestants need, and cleans up afterwards. */
export async function onStage(
  contestants: Contestant[],
  { calls, now }: Content,
  use: (stage: Stage) => Promise<void>
): Promise<void> {
  const folder = temporaryFolder();
  const postgres = await startPostgres();
  const start = (contestant: Contestant) => startOf(contestant, postgres.envOf(contestant.database), folder);
  try {
    await createStockApp(folder);
    const readers = new Map(contestants.map((contestant) => [contestant.database, contestant]));
    const fill = async (contestant: Contestant) => {
      await run(fillingOf(start(contestant), { calls, now }));
      await postgres.analyze(contestant.database);
    };
    await Promise.all([...readers.values()].map(fill));
    await use({ withServers: (list, useServers) => serve(list, start, useServers) });
  } finally {
    await postgres.stop();
  }
}

/** It is removed when the process ends, even by a signal. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function serve(
  contestants: Contestant[],
  start: (contestant: Contestant) => Parameters<typeof listen>[0],
  use: (entrants: Entrant[]) => Promise<void>
): Promise<void> {
  const entrants: Entrant[] = [];
  try {
    for (const contestant of contestants) {
      entrants.push({ contestant, server: await listen(start(contestant), await freePort()) });
    }
    await use(entrants);
  } finally {
    for (const { server } of entrants) server.stop();
  }
}
