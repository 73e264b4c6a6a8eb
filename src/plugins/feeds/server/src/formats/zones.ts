import ICAL from 'ical.js';
import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** Cached, because each entry needs one and there are only a few zones. */
const blocks = new LRUCache<string, { text: string | null }>({ max: 700 });

/**
 * The VTIMEZONE of an IANA zone (RFC 5545, section 3.6.5), with the rules of today.
 *
 * @returns `null` for a name that the library does not know; the library then logs to the console
 */
export function vtimezone(zone: string): string | null {
  const block = blocks.get(zone) ?? { text: blockOf(zone) };
  blocks.set(zone, block);
  return block.text;
}

/** For a link of tzdata the library gives its target: Dubai for Réunion. Here it keeps its own name. */
function blockOf(zone: string): string | null {
  const found = tzlib_get_ical_block(zone);
  if (!Array.isArray(found)) return null;
  return found[0].replaceAll('\r\n', '\n').replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`);
}

/** Of the instants of entries, which come again in every calendar. */
const readBack = new LRUCache<string, boolean>({ max: 10_000 });

/** The same, as other calendar programs read it. */
const rules = new LRUCache<string, { zone: ICAL.Timezone | null }>({ max: 700 });

/**
 * Whether a program that reads a local time by the VTIMEZONE in the same calendar gets the same instant. If not, the time
 * has to be written in UTC. The VTIMEZONE's rules are simpler than the ones that the time was computed with, and of
 * another date. A time that occurs twice, when clocks go back, means the first (RFC 5545, section 3.3.5), but not to every
 * reader.
 */
export function isReadBack(instant: number, name: string): boolean {
  const key = `${name}/${instant}`;
  const known = readBack.get(key) ?? readsBack(instant, name);
  readBack.set(key, known);
  return known;
}

function readsBack(instant: number, name: string): boolean {
  const { zone } = rules.get(name) ?? remembered(name);
  if (zone === null) return false;
  const local = DateTime.fromMillis(instant, { zone: name });
  if (local.getPossibleOffsets().length > 1) return false;
  const { year, month, day, hour, minute, second } = local;
  const time = new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone);
  return time.toUnixTime() === Math.floor(instant / 1000);
}

function remembered(name: string): { zone: ICAL.Timezone | null } {
  const text = vtimezone(name);
  const component = text === null ? null : new ICAL.Component(ICAL.parse(text) as unknown[]);
  const entry = { zone: component && new ICAL.Timezone(component) };
  rules.set(name, entry);
  return entry;
}
