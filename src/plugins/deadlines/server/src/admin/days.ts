import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { RequestContext } from '@guichet/strapi-kit';
import { isZone, readInstant } from '@guichet/time';
import { dayOffAt } from './day-off';

/**
 * `GET /deadlines/day-off?end=<ISO>&timezone=<IANA>&language=<ISO 639-1>` of the admin API answers `{ data: DayOff |
 * null }`. This is done on the server, because the holidays of all countries take more than a megabyte.
 *
 * @throws ValidationError (400) for an invalid instant or zone
 */
export function createDays(_: { strapi: Core.Strapi }) {
  return {
    dayOff(ctx: RequestContext) {
      const { end, timezone, language } = ctx.query;
      const instant = typeof end === 'string' ? readInstant(end) : null;
      if (instant === null) throw invalid('end', end, 'write an instant, for example 2022-03-18T23:00:00Z');
      if (!isZone(timezone))
        throw invalid('timezone', timezone, 'name an IANA time zone, such as Europe/Paris');
      ctx.body = { data: dayOffAt(instant, timezone, typeof language === 'string' ? language : 'en') };
    },
  };
}

function invalid(name: string, value: unknown, remedy: string): Error {
  return new errors.ValidationError(`${name} is ${JSON.stringify(value) ?? 'missing'}: ${remedy}`);
}
