import { isZone, readInstant } from '@guichet/time';

/** The plugin's configuration: `config` of its entry in config/plugins. */
export interface Config {
  /** IANA zone of entries that name none, and default of the attribute with the zone. */
  timezone: string;
  /** Where the admin's "Help" leads: an address with `{language}` and `{guide}`. Without it there is no such link. */
  help?: string;
  /** ISO instant at which the server's clock starts, for demonstrations. It runs on from there. */
  clock?: string;
  /** Allows `clock` even if NODE_ENV is production. */
  clockInProduction: boolean;
}

export interface Env {
  (key: string): string | undefined;
  bool: (key: string, byDefault: boolean) => boolean;
}

export const config = {
  default: ({ env }: { env: Env }): Config => ({
    timezone: 'UTC',
    clock: env('DEADLINES_CLOCK') || undefined,
    clockInProduction: env.bool('DEADLINES_CLOCK_IN_PRODUCTION', false),
  }),

  validator({ timezone, clock, clockInProduction }: Config): void {
    if (!isZone(timezone)) {
      throw new Error(`deadlines: timezone is "${timezone}": name an IANA time zone, such as Europe/Paris`);
    }
    if (clock !== undefined && readInstant(clock) === null) {
      throw new Error(`deadlines: clock is "${clock}": write an instant, such as 2022-03-18T22:59:30Z`);
    }
    if (clock !== undefined && process.env.NODE_ENV === 'production' && !clockInProduction) {
      throw new Error(
        'deadlines: clock is set and NODE_ENV is production: unset it (DEADLINES_CLOCK), or set clockInProduction (DEADLINES_CLOCK_IN_PRODUCTION=true)'
      );
    }
  },
};
