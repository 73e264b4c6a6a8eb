import { isZone } from '@guichet/time';

import type { Target } from '../mapping/mapping';
import { say } from '../messages/say';
import { findValue } from '../place/find-value';
import type { Note } from '../problems';
import type { Fields } from '../read/fields';

/** Keys that name a time zone, whatever they hold. */
const KEYS = [
  ...['timezone', 'time_zone', 'time-zone', 'tz'],
  ...['event_timezone', 'event_time_zone', 'event_zone', 'event_tz'],
  ...['fuseau', 'fuseau_horaire', 'fuseau-horaire'],
];
/** A key that may as well name a part of a country. */
const UNSURE = 'zone';

/** The time zone that a document names for its dates. */
export interface DocumentZone {
  /** IANA name; null if none is named, or an unknown one. */
  zone: string | null;
  warnings: Note[];
}

/**
 * The time zone that the front matter names: by the key that the mapping reads the attribute from, or a usual one.
 *
 * @returns a warning for a name that is no IANA zone
 */
export function zoneOfDocument(fields: Fields, { set, model }: Target): DocumentZone {
  const rule = model.timezone === null ? undefined : set.fields[model.timezone];
  const place = findValue(fields, [...(rule?.from ?? []), ...KEYS, UNSURE]);
  const text = place?.fields.peek(place.key);
  if (!place || typeof text !== 'string') return { zone: null, warnings: [] };
  const zone = rule?.values?.[text.trim()] ?? text.trim();
  const isAnother = place.key === UNSURE && !/^\w+\/\w/.test(zone);
  if (isAnother) return { zone: null, warnings: [] };
  const line = place.fields.lineOf(place.key);
  place.fields.value(place.key);
  if (isZone(zone)) return { zone, warnings: [] };
  return { zone: null, warnings: [{ ...say('unknown-zone', { key: place.key, text: zone }), line }] };
}

/** The attributes of an entry, with the zone in which its dates were read: that of the document, or else of the set. */
export function withZone(
  data: Record<string, unknown>,
  { set, model }: Target,
  { zone }: DocumentZone
): Record<string, unknown> {
  if (model.timezone === null) return data;
  const { [model.timezone]: placed, ...others } = data;
  const known = zone ?? (isZone(placed) ? placed : set.zone);
  return known === null ? others : { ...others, [model.timezone]: known };
}
