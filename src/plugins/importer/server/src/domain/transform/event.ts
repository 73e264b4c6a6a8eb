import { dayIn, endInstant, endOfDay, instantOf, timeIn, type ClockTime } from '../dates/zone';
import { endOf, type WrittenDate } from '../dates/written-date';
import { say } from '../messages/say';
import { because, mediaReference, type Contradiction } from '../model';
import { BrokenDocument, type Note } from '../problems';
import { findMentions } from '../prose/mentions';
import { readHours, type Hours } from '../prose/hours';
import { completeEvent } from './complete-event';
import { asSentence, readInformationFields, type InformationField } from './information-fields';
import {
  namedRelations,
  readCategory,
  requiredTitle,
  unplacedIn,
  writtenDate,
  type Transform,
  type TransformInput,
} from './shared-fields';

/** An agenda event. */
export const transformEvent: Transform = (input) => {
  const { document, fields, zone, locale, target } = input;
  const title = requiredTitle(fields);
  const documentDate = writtenDate(fields, 'date', zone)?.at ?? null;
  const { informationFields, unread } = readInformationFields(fields);
  const slides = readSlides(input);
  const lead = fields.text('chapeau-text', 'chapeau');
  const { category, warnings } = readCategory(fields);
  const times = readTimes(input, informationFields, title);
  const pieces = [lead ?? '', ...informationFields.map(asSentence), document.body];
  const { mentions, doubts } = findMentions(title, pieces, { locale, zone, documentDate }, { isEvent: true });
  const known = { title, lead, body: document.body, ...times.data, informationFields, slides: slides.data };
  const { data, ...completed } = completeEvent(input, { title, data: known, documentDate });
  const relations = namedRelations(fields.texts('tags'), category);
  return {
    entry: { uid: target.model.uid, title, data, relations },
    mentions,
    documentDate,
    warnings: [...warnings, ...times.warnings, ...completed.warnings, ...doubts],
    contradictions: [...times.contradictions, ...completed.contradictions],
    unplaced: unplacedIn(fields, ...unread, ...slides.unread),
  };
};

function readSlides({ fields }: TransformInput) {
  const unread = fields.mappings('une-ou-diaporama', 'diaporama');
  const data = unread.flatMap((slide) => {
    const source = slide.text('image', 'src');
    const alternativeText = slide.text('alternative-textuelle', 'alt');
    if (!source && !alternativeText) return [];
    return [
      { source, alternativeText, ...(source && { image: mediaReference(source, { alternativeText }) }) },
    ];
  });
  return { data, unread };
}

interface EventTimes {
  data: { startsAt: string | null; endsAt: string | null };
  warnings: Note[];
  contradictions: Contradiction[];
}

/** The front matter's dates win. "Horaires" gives the times of day that they leave open. */
function readTimes(input: TransformInput, informationFields: InformationField[], title: string): EventTimes {
  const { fields, zone } = input;
  const line = fields.lineOf('event_end_date', 'event_start_date');
  const first = writtenDate(fields, 'event_start_date', zone);
  const last = writtenDate(fields, 'event_end_date', zone);
  if (!first) {
    if (last) throw new BrokenDocument('end-without-start', {}, line);
    return { data: { startsAt: null, endsAt: null }, warnings: [say('no-start')], contradictions: [] };
  }
  const schedule = informationFields.find(({ label }) => /^(?:horaires?|heures?)\b/i.test(label ?? ''));
  const hours = readHours(schedule?.content ?? '');
  const startsAt = first.time || !hours ? first.at : instantOf(first.day, zone, hours.start);
  const endsAt = endOfEvent(first, last, hours, startsAt, zone);
  if (endsAt !== null && endsAt < startsAt) {
    throw new BrokenDocument('ends-before-start', { startsAt, endsAt }, line);
  }
  const differing = [
    first.time && hours && differs('startsAt', first, hours.start, startsAt),
    last?.time && hours?.end && differs('endsAt', last, hours.end, endsAt as string),
  ];
  const contradictions = differing.flatMap((found) =>
    found ? [asContradiction(found, asSentence(schedule as InformationField), input, title)] : []
  );
  return { data: { startsAt, endsAt }, warnings: [], contradictions };
}

function endOfEvent(
  first: WrittenDate,
  last: WrittenDate | null,
  hours: Hours | null,
  startsAt: string,
  zone: string
): string | null {
  if (last?.time) return endOf(last, zone);
  const overnight = !last && hours?.end && minutes(hours.end) < minutes(hours.start);
  const day = overnight ? dayIn(zone, endOfDay(first.day, zone)) : (last ?? first).day;
  const byHours = hours?.end ? endInstant(day, zone, hours.end) : null;
  if (byHours !== null && byHours > startsAt) return byHours;
  return last ? endOf(last, zone) : null;
}

const minutes = ({ hour, minute }: ClockTime) => hour * 60 + minute;

interface Difference {
  attribute: 'startsAt' | 'endsAt';
  chosen: string;
  time: ClockTime;
}

function differs(
  attribute: Difference['attribute'],
  written: WrittenDate,
  time: ClockTime,
  chosen: string
): Difference | null {
  const same = written.time?.hour === time.hour && written.time.minute === time.minute;
  return same ? null : { attribute, chosen, time };
}

function asContradiction(
  { attribute, chosen, time }: Difference,
  sentence: string,
  { file, zone }: TransformInput,
  event: string
): Contradiction {
  const key = attribute === 'startsAt' ? 'event_start_date' : 'event_end_date';
  const { hour, minute } = timeIn(zone, chosen);
  const written = `${key}: ${[hour, minute].map((part) => String(part).padStart(2, '0')).join(':')}`;
  return {
    event,
    attribute,
    chosen: { value: chosen, file, sentence: written },
    rejected: [
      {
        value: instantOf(dayIn(zone, chosen), zone, time),
        file,
        sentence,
        ...because('hours-lose', { key }),
      },
    ],
  };
}
