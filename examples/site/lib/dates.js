import { DateTime } from 'luxon';

import { ZONE } from './settings.js';

/** Not a style of `Intl`, which writes commas in one version of Node and none in the next. */
const DATE = 'd LLLL yyyy';
const DAY = `cccc ${DATE}`;

/** @param {string} instant ISO 8601 (UTC) */
function inZone(instant, zone, locale) {
  return DateTime.fromISO(instant, { zone: zone || ZONE }).setLocale(locale === 'en' ? 'en-GB' : locale);
}

/** People read the midnight that ends a day as the evening of the next one, so the last minute before it is shown. */
function lastMinute(end) {
  return end.equals(end.startOf('day')) ? end.minus({ minutes: 1 }) : end;
}

const time = (moment, locale) => (locale === 'fr' ? moment.toFormat("H 'h' mm") : moment.toFormat('HH:mm'));

function zoneText(moment, { zoneIn }) {
  return zoneIn.replace('{place}', moment.zoneName.split('/').at(-1).replaceAll('_', ' '));
}

/**
 * When an event takes place, in its own zone, whatever the reader's zone is.
 *
 * @param {{ startsAt: string | null, endsAt: string | null, timezone: string | null }} event
 * @param {{ zoneIn: string, until: string }} texts of the locale
 */
export function eventDates({ startsAt, endsAt, timezone }, locale, texts) {
  if (!startsAt) return '';
  const from = inZone(startsAt, timezone, locale);
  const end = endsAt ? inZone(endsAt, timezone, locale) : from;
  const until = lastMinute(end);
  const day = (moment) => moment.toFormat(DAY);
  if (areDays(from, end)) return from.hasSame(until, 'day') ? day(from) : `${day(from)} – ${day(until)}`;
  const say = (moment) => `${day(moment)}, ${time(moment, locale)}`;
  const last = until.hasSame(from, 'day') ? time(until, locale) : say(until);
  return `${say(from)}${until > from ? ` – ${last}` : ''} (${zoneText(from, texts)})`;
}

/** Whether it lasts whole days, which are shown without a time. */
function areDays(from, end) {
  return end > from && [from, end].every((moment) => moment.equals(moment.startOf('day')));
}

/** The month of an event in URLs: `2026-03`. */
export function monthOf({ startsAt, timezone }) {
  return startsAt ? inZone(startsAt, timezone, 'en').toFormat('yyyy-MM') : null;
}

export function monthText(month, locale) {
  return DateTime.fromISO(month).setLocale(locale).toFormat('LLLL yyyy');
}

/** A day, or an empty text. */
export function dayText(instant, locale) {
  return instant ? inZone(instant, ZONE, locale).toFormat(DATE) : '';
}

/** An instant to the second, for example that of a build. */
export function instantText(instant, locale, texts) {
  const moment = inZone(instant, ZONE, locale);
  return `${moment.toFormat(DAY)}, ${time(moment, locale)} (${zoneText(moment, texts)})`;
}
