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

/** French says "1er mai"; no line ends within a time. */
function written(moment, format) {
  const text = moment.toFormat(format);
  return moment.locale === 'fr' && moment.day === 1 ? text.replace(/(?<!\d)1(?= )/, '1er') : text;
}

function time(moment, locale) {
  if (locale !== 'fr') return moment.toFormat('HH:mm');
  return moment.toFormat(moment.minute === 0 ? "H'\u00a0h'" : "H'\u00a0h\u00a0'mm");
}

function zoneText(moment, { zoneIn }) {
  return zoneIn.replace('{place}', moment.zoneName.split('/').at(-1).replaceAll('_', ' '));
}

/** Writing a date takes long, and lists have the same ones again. */
const said = new Map();

function once(key, say) {
  if (!said.has(key)) said.set(key, say());
  return said.get(key);
}

/**
 * When an event takes place, in its own zone, whatever the reader's zone is.
 *
 * @param {{ startsAt: string | null, endsAt: string | null, timezone: string | null }} event
 * @param {{ zoneIn: string }} texts of the locale
 */
export function eventDates({ startsAt, endsAt, timezone }, locale, texts) {
  if (!startsAt) return '';
  const key = ['dates', startsAt, endsAt, timezone, locale].join();
  return once(key, () => sayDates({ startsAt, endsAt, timezone }, locale, texts));
}

function sayDates({ startsAt, endsAt, timezone }, locale, texts) {
  const from = inZone(startsAt, timezone, locale);
  const end = endsAt ? inZone(endsAt, timezone, locale) : from;
  const until = lastMinute(end);
  const day = (moment) => written(moment, DAY);
  if (areDays(from, end)) return from.hasSame(until, 'day') ? day(from) : `${day(from)} – ${day(until)}`;
  const say = (moment) => `${day(moment)}, ${time(moment, locale)}`;
  const last = until.hasSame(from, 'day') ? time(until, locale) : say(until);
  return `${say(from)}${until > from ? ` – ${last}` : ''} (${zoneText(from, texts)})`;
}

/** Whether it lasts whole days, which are shown without a time. */
function areDays(from, end) {
  return end > from && [from, end].every((moment) => moment.equals(moment.startOf('day')));
}

/**
 * The instant at which something ends, as the API writes deadlines.
 *
 * @param {string | null} instant ISO 8601 (UTC)
 * @param {string | null} zone of the entry
 * @param {{ zoneIn: string, at: string }} texts of the locale
 */
export function endText(instant, zone, locale, texts) {
  if (!instant) return '';
  const say = () => momentText(lastMinute(inZone(instant, zone, locale)), locale, texts);
  return once(['end', instant, zone, locale].join(), say);
}

/** The instant at which something begins: at midnight, the day says it all. */
export function beginText(instant, zone, locale, texts) {
  return instant
    ? once(['begin', instant, zone, locale].join(), () =>
        sayBegin(inZone(instant, zone, locale), locale, texts)
      )
    : '';
}

function sayBegin(moment, locale, texts) {
  return moment.equals(moment.startOf('day')) ? written(moment, DAY) : momentText(moment, locale, texts);
}

/** When a step of a procedure takes place, in the zone of its call; one of its two dates may be unknown. */
export function stepDates({ startsAt, endsAt }, zone, locale, texts) {
  if (startsAt) return eventDates({ startsAt, endsAt, timezone: zone }, locale, texts);
  return endsAt ? `${texts.until} ${endText(endsAt, zone, locale, texts)}` : '';
}

function momentText(moment, locale, texts) {
  return `${written(moment, DAY)}${texts.at}${time(moment, locale)} (${zoneText(moment, texts)})`;
}

/** The month of an event in URLs: `2026-03`. */
export function monthOf({ startsAt, timezone }) {
  if (!startsAt) return null;
  return once(['month', startsAt, timezone].join(), () =>
    inZone(startsAt, timezone, 'en').toFormat('yyyy-MM')
  );
}

export function monthText(month, locale) {
  return DateTime.fromISO(month).setLocale(locale).toFormat('LLLL yyyy');
}

/** A day, or an empty text. */
export function dayText(instant, locale) {
  return instant ? written(inZone(instant, ZONE, locale), DATE) : '';
}
