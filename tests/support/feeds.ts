import type * as Ical from 'ical.js';
import type RssParser from 'rss-parser';

/** Node's own `require`, which environment.cjs passes on. */
declare const nodeRequire: NodeJS.Require;
const ICAL = nodeRequire('ical.js') as typeof Ical.default;
const Parser = nodeRequire('rss-parser') as typeof RssParser;
const validateJsonFeed = nodeRequire('jsonfeed-validator') as (feed: object) => object[];

/** What a third-party calendar reads of one entry. */
interface ReadEvent {
  uid: string;
  summary: string;
  status: string;
  sequence: number;
  /** ISO 8601, UTC, by the calendar's own rules of the zone. */
  start: string;
  end: string;
  zone: string;
}

/** @throws Error if the text is not a calendar, or names a zone without its rules */
export function readCalendar(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((component) => {
      const zone = new ICAL.Timezone(component);
      return [zone.tzid, zone];
    })
  );
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const tzid = component.getFirstProperty('dtstart')!.getFirstParameter('tzid');
    const zone = tzid ? zones.get(String(tzid)) : ICAL.Timezone.utcTimezone;
    if (!zone) throw new Error(`The calendar has no rules for the zone "${tzid}" of ${event.uid}`);
    const instant = (time: Ical.default.Time) => {
      time.zone = zone;
      return time.toJSDate().toISOString();
    };
    return {
      uid: event.uid,
      summary: event.summary,
      status: component.getFirstPropertyValue('status') as string,
      sequence: event.sequence,
      start: instant(event.startDate),
      end: instant(event.endDate),
      zone: zone.tzid,
    };
  });
}

/** What a third-party reader makes of RSS or Atom. */
export async function readNews(text: string) {
  return new Parser({ customFields: { feed: ['links'] } }).parseString(text);
}

interface MediaContent {
  $: Record<string, string>;
  'media:description'?: { _: string }[];
  'media:credit'?: string[];
}

/** The pictures of the items of RSS or Atom, by Media RSS. */
export async function readPictures(text: string) {
  const parser = new Parser<object, { pictures?: MediaContent[] }>({
    customFields: { item: [['media:content', 'pictures', { keepArray: true }]] },
  });
  const { items } = await parser.parseString(text);
  return items.flatMap(({ pictures = [] }) =>
    pictures.map((picture) => ({
      content: picture.$,
      description: picture['media:description']?.[0]._,
      credit: picture['media:credit']?.[0],
    }))
  );
}

/** What is wrong with a JSON Feed; empty if nothing is. The validator knows version 1.0; 1.1 adds `language`. */
export function mistakesOfJsonFeed(text: string): object[] {
  const { version, language, ...feed } = JSON.parse(text);
  const isNew = version === 'https://jsonfeed.org/version/1.1' && typeof language === 'string';
  const mistakes = validateJsonFeed({ version: 'https://jsonfeed.org/version/1', ...feed });
  return isNew ? mistakes : [{ message: 'no language, or another version', version, language }];
}
