import type { Contradiction } from '../model';
import type { Note } from '../problems';
import type { Fields } from '../read/fields';
import { fold } from '../read/text';
import { addressInText, readPlaceAndAddress, type PlaceAndAddress } from './address';
import { isWebAddress, readJoinLink, readMode, type AttendanceMode } from './attendance';
import { readRegistration, readRegistrationLink, type Link } from './event-registration';
import { asSentence, type InformationField } from './information-fields';
import type { TransformInput } from './shared-fields';

const PLACE_KEYS = ['lieu', 'place', 'venue', 'location'];
const ADDRESS_KEYS = ['adresse', 'address'];

const TO_REGISTER = /(?:^|-)(?:inscri|reserv|billet|enregistr|regist|ticket|sign-up)/;
const TO_JOIN = /(?:^|-)(?:connect|rejoi|acced|acces|lien-de-connexion|join)/;
/** Words of a link that leads to the event itself, and not to a map of the venue. */
const TO_TAKE_PART = /(?:^|-)(?:connect|connexion|visio|join-(?:the|by|online|via|on))/;
const LINK_FIELD =
  /^(?:modalites?|inscriptions?|s-inscrire|participation|participer|acces|connexion|lien|registration|how-to)(?:-|$)/;

/** What is known of an event before its texts are searched. */
export interface KnownEvent {
  title: string;
  /** Attributes that have a value keep it, but a place may turn out to hold an address. */
  data: Record<string, unknown>;
  documentDate: string | null;
}

export interface CompletedEvent {
  data: Record<string, unknown>;
  warnings: Note[];
  contradictions: Contradiction[];
}

/** Where an event takes place, how to attend it and how to register, from keys of no attribute and from its texts. */
export function completeEvent(
  { fields, zone, locale, file }: TransformInput,
  { title, data, documentDate }: KnownEvent
): CompletedEvent {
  const informationFields = (data.informationFields ?? []) as InformationField[];
  const texts = [...informationFields.map(asSentence), textOf(data.lead) ?? '', textOf(data.body) ?? ''];
  const written = {
    place: textOf(data.place) ?? fields.text(...PLACE_KEYS),
    address: textOf(data.address) ?? fields.text(...ADDRESS_KEYS),
  };
  const { place, address, ...attendance } = readAttendance(fields, informationFields, written, texts);
  const { link, texts: ofKeys, warnings } = readRegistrationLink(fields, texts);
  const context = { locale, zone, documentDate: documentDate ?? textOf(data.startsAt) };
  const dates = readRegistration({ pieces: [...ofKeys, ...texts], context, event: title, file });
  const found = { ...attendance, ...dates.data, registration: attendance.registration ?? link };
  const own = Object.entries(data).filter(([, value]) => value !== null && value !== undefined);
  return {
    data: { ...data, ...found, ...Object.fromEntries(own), place, address },
    warnings: [...warnings, ...dates.doubts],
    contradictions: dates.contradictions,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

interface Attendance extends PlaceAndAddress {
  attendanceMode: AttendanceMode | null;
  onlineUrl: string | null;
  registration: Link | null;
}

function readAttendance(
  fields: Fields,
  informationFields: InformationField[],
  written: PlaceAndAddress,
  texts: string[]
): Attendance {
  const links = informationFields.filter(({ label, link }) => link && LINK_FIELD.test(fold(label ?? '')));
  const placeLink = written.place && isWebAddress(written.place) ? written.place : null;
  const ownLink = placeLink ?? readJoinLink(fields);
  const canJoin = ownLink !== null || links.some(leadsToEvent);
  const modeAt = (where: PlaceAndAddress) => readMode({ fields, ...where, informationFields, canJoin });
  const given = readPlaceAndAddress(placeLink ? null : written.place, written.address);
  const inTexts = given.address || modeAt(given) === 'online' ? null : addressInText(texts.join('\n\n'));
  const where = inTexts ? { ...inTexts, place: given.place ?? inTexts.place } : given;
  const mode = modeAt(where) ?? (placeLink ? 'online' : null);
  const registration = links.find((field) => leadsToRegistration(field, mode));
  const joining = links.find((field) => field !== registration);
  return {
    ...where,
    attendanceMode: mode,
    onlineUrl: (mode !== 'in-person' && (ownLink ?? joining?.link)) || null,
    registration: registration
      ? { label: registration.content ?? registration.label!, url: registration.link! }
      : null,
  };
}

/** The words decide. If they say nothing, the link of an online event is the one to join it. */
function leadsToRegistration({ label, content }: InformationField, mode: AttendanceMode | null): boolean {
  const words = fold(`${label ?? ''} ${content ?? ''}`);
  if (TO_JOIN.test(words)) return false;
  return TO_REGISTER.test(words) || mode === 'in-person' || mode === null;
}

function leadsToEvent({ label, content }: InformationField): boolean {
  const words = fold(`${label ?? ''} ${content ?? ''}`);
  return TO_TAKE_PART.test(words) && !TO_REGISTER.test(words);
}
