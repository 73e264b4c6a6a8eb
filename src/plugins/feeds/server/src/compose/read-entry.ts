import type { Row } from '@guichet/strapi-kit';
import { NEXT_DEADLINE, readInstant, zoneOr } from '@guichet/time';
import type { AttendanceMode, CutOff, FeedEntry, EventStatus } from '../domain/entry';
import { cleanText, webAddress } from '../domain/texts';
import type { FeedType } from '../schema/feed-type';
import { attributesOf } from '../schema/read-json-ld';
import { populateImage, readImage } from './read-image';

interface Surroundings {
  /** The IANA zone of entries that name none. */
  defaultZone: string;
  /** The address of an entry's page. */
  urlOf: (type: FeedType, row: Row) => string;
  /** The absolute address of a file. */
  fileUrlOf: (url: string) => string;
}

/** The attributes to read of an entry, for a query of Strapi. */
export function selectionOf(type: FeedType, images: boolean): { fields: string[]; populate: object } {
  const { optIn, slug, model, dates, jsonLd } = type;
  const { title, summary, from, until, online, status, attendanceMode, previousFrom, place } = optIn;
  const named = [title, summary, from, until, online, status, attendanceMode, previousFrom, ...place];
  const state = model?.states[0]?.name;
  const computed = [state, model?.deadline ? NEXT_DEADLINE : null];
  const fields = [
    slug,
    zoneAttribute({ optIn, model }),
    ...named,
    ...computed,
    ...(jsonLd ? attributesOf(jsonLd) : []),
    'locale',
    ...dates,
    'updatedAt',
  ];
  const list = optIn.cutOffs?.split('.')[0];
  return {
    fields: [...new Set(fields.filter((name) => typeof name === 'string'))],
    populate: { ...(images && populateImage(optIn)), ...(list && { [list]: true }) },
  };
}

/** Reads a row by the meaning that the schema gives to its attributes. */
export function readEntry(
  type: FeedType,
  row: Row,
  { defaultZone, urlOf, fileUrlOf }: Surroundings
): FeedEntry {
  const { optIn, model, jsonLd } = type;
  const text = (name: string | null | undefined) => (name ? cleanText(row[name]) : null);
  const instant = (name: string | undefined) => (name ? readInstant(row[name]) : null);
  // Saving a draft changes nothing that is public.
  const written = readInstant((type.hasDrafts && row.publishedAt) || row.updatedAt)!;
  return {
    id: row.documentId as string,
    locale: (row.locale as string | undefined) ?? null,
    title: text(optIn.title) ?? '',
    summary: text(optIn.summary),
    url: urlOf(type, row),
    zone: zoneOr(text(zoneAttribute(type)), defaultZone),
    image: readImage(optIn, row, fileUrlOf),
    from: instant(optIn.from),
    until: instant(optIn.until),
    cutOffs: cutOffsOf(optIn, row),
    place: optIn.place.map(text).filter(Boolean).join(', ') || null,
    online: webAddress(text(optIn.online)),
    status: text(optIn.status) as EventStatus | null,
    attendanceMode: text(optIn.attendanceMode) as AttendanceMode | null,
    previousFrom: instant(optIn.previousFrom),
    state: text(model?.states[0]?.name),
    nextDeadline: instant(NEXT_DEADLINE),
    date: type.dates.map(instant).find((date) => date !== null) ?? written,
    changedAt: written,
    values: Object.fromEntries((jsonLd ? attributesOf(jsonLd) : []).map((name) => [name, row[name]])),
  };
}

/** The attribute that feeds name, otherwise the one for the states. */
function zoneAttribute({ optIn, model }: Pick<FeedType, 'optIn' | 'model'>): string | null {
  return optIn.timezone ?? model?.timezone ?? null;
}

function cutOffsOf({ cutOffs, cutOffLabel }: FeedType['optIn'], row: Row): CutOff[] {
  if (!cutOffs) return [];
  const [list, date] = cutOffs.split('.');
  const items = (row[list] as Row[] | undefined) ?? [];
  return items.flatMap((item) => {
    const at = readInstant(item[date]);
    return at === null ? [] : [{ label: cutOffLabel ? cleanText(item[cutOffLabel]) : null, at }];
  });
}
