/** One part of what health answers; `degraded: true` makes the whole degraded. */
export type HealthPart = () => Promise<{ degraded: boolean } & Record<string, unknown>>;

export interface Health {
  /** Adds what another plugin has to say, under its own name. */
  add: (name: string, part: HealthPart) => void;
  /** What every part says at present. */
  report: () => Promise<{ status: 'ok' | 'degraded' } & Record<string, unknown>>;
}

/** @returns the service `plugin::transitions.health` */
export function createHealth(): Health {
  const parts = new Map<string, HealthPart>();
  return {
    add: (name, part) => void parts.set(name, part),
    report: async () => {
      const told = await Promise.all([...parts].map(async ([name, part]) => [name, await part()] as const));
      const isDegraded = told.some(([, { degraded }]) => degraded);
      return { status: isDegraded ? 'degraded' : 'ok', ...Object.fromEntries(told) };
    },
  };
}
