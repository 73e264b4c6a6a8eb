import type { Core } from '@strapi/strapi';

import { deadlines } from '../partners';
import { overdueTransitions } from './overdue';

/** One part of the health report; `degraded: true` makes the whole report degraded. */
export type HealthCheck = () => Promise<{ degraded: boolean } & Record<string, unknown>>;

export interface Health {
  /** Adds a part of another plugin, under its own name. */
  add: (name: string, part: HealthCheck) => void;
  /** The report of every part. A part that fails is degraded. */
  report: () => Promise<HealthReport>;
}

export type HealthReport = { status: 'ok' | 'degraded'; clock: 'system' | 'set' } & Record<string, unknown>;

/** @returns the service `plugin::transitions.health` */
export function createHealth({ strapi }: { strapi: Core.Strapi }): Health {
  const parts = new Map<string, HealthCheck>([['transitions', () => overdueTransitions(strapi)]]);
  const tell = async ([name, part]: [string, HealthCheck]) => {
    const told = await part().catch((error) => ({ degraded: true, error: String(error) }));
    return [name, told] as const;
  };
  return {
    add: (name, part) => void parts.set(name, part),
    report: async () => {
      const told = await Promise.all([...parts].map(tell));
      const isDegraded = told.some(([, { degraded }]) => degraded);
      const clock = deadlines(strapi, 'clock').source();
      return { status: isDegraded ? 'degraded' : 'ok', clock, ...Object.fromEntries(told) };
    },
  };
}
