import type { Core } from '@strapi/strapi';

const MONTHS = [0, 3, 6, 9];

/**
 * Warns if date-times may be read as other instants than were written. On every database but SQLite, Strapi stores them
 * without a zone, in that of the process. In a zone with daylight saving, one hour of the year then stands for two.
 *
 * @param offsets the zone's distances from UTC over the year, in minutes; by default those of the process
 */
export function warnOfProcessZone(strapi: Core.Strapi, offsets = offsetsOfProcess()): void {
  if (strapi.db.dialect.client === 'sqlite' || new Set(offsets).size === 1) return;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  strapi.log.warn(
    `deadlines: the time zone of this process (${timeZone}) has daylight saving, and Strapi keeps date-times in it: a` +
      " deadline in the hour that occurs twice is ambiguous. Set process.env.TZ = 'UTC' at the top of config/database"
  );
}

function offsetsOfProcess(): number[] {
  const year = new Date().getFullYear();
  return MONTHS.map((month) => new Date(year, month).getTimezoneOffset());
}
