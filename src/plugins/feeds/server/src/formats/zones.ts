import { LRUCache } from 'lru-cache';
import { IANAZone } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Asked for each entry; the zones are the same few. */
const blocks = new LRUCache<string, { text: string | null }>({ max: 700 });

/**
 * The VTIMEZONE of an IANA zone (RFC 5545, section 3.6.5), with the rules of today.
 *
 * @returns `null` for a name that the library does not know, which it says on the console
 */
export function vtimezone(zone: string): string | null {
  const block = blocks.get(zone) ?? { text: blockOf(zone) };
  blocks.set(zone, block);
  return block.text;
}

/** The library answers a link of tzdata with what it links to: Dubai for Réunion. Here it bears its own name. */
function blockOf(zone: string): string | null {
  const found = tzlib_get_ical_block(zone);
  if (!Array.isArray(found)) return null;
  return found[0].replaceAll('\r\n', '\n').replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`);
}

/**
 * Whether a zone's clock shows this time for the second time, after having been put back. A local time in a calendar
 * means the first (RFC 5545, section 3.3.5), so that this one can be written in UTC only.
 */
export function isSecondTime(instant: number, name: string): boolean {
  const zone = IANAZone.create(name);
  const now = zone.offset(instant);
  const before = zone.offset(instant - 3 * HOUR);
  return before > now && zone.offset(instant - (before - now) * MINUTE) === before;
}
