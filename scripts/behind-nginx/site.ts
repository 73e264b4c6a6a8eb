import type { Database } from './database';
import { startInstance, type Instance } from './instance';
import { startNginx, type Nginx } from './nginx';

export type Stop = () => Promise<unknown>;

/** Two instances on one database, behind nginx. */
export interface Site {
  instances: Instance[];
  nginx: Nginx;
}

/** @param stops receives functions that end what was started, in the order of the starts */
export async function startSite(env: Database['env'], stops: Stop[]): Promise<Site> {
  const instances: Instance[] = [];
  // One after the other, because the first one creates the tables.
  while (instances.length < 2) {
    const instance = await startInstance(env);
    stops.push(instance.stop);
    instances.push(instance);
  }
  const nginx = await startNginx(instances.map(({ port }) => port));
  stops.push(nginx.stop);
  return { instances, nginx };
}
