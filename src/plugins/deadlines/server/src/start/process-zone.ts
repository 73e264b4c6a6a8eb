import type { Core } from '@strapi/strapi';

const MONTHS = [0, 3, 6, 9];

/**
 * Warns where date-times may be read as other instants than they were written. Strapi keeps them without a zone, written in
 * that of the process, on every database but SQLite. In a zone with daylight saving one hour a year stands for two.
 *
 * @param offsets the zone's distances from UTC over the year, in minutes; unless told, those of the process
 */
export function warnOfProcessZone(strapi: Core.Strapi, offsets = offsetsOfProcess()): void {
  if (strapi.db.dialect.client === 'sqlite' || new Set(offsets).size === 1) return;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  strapi.log.warn(
    `deadlines: the time zone of this process (${timeZone}) has daylight saving, and Strapi keeps date-times in it: a` +
      " deadline in the hour that comes twice is ambiguous. Set process.env.TZ = 'UTC' at the top of config/database"
  );
}

function offsetsOfProcess(): number[] {
  const year = new Date().getFullYear();
  return MONTHS.map((month) => new Date(year, month).getTimezoneOffset());
}
