import type { Fields } from '../read/fields';
import { fold } from '../read/text';
import type { InformationField } from './information-fields';

export type AttendanceMode = 'online' | 'in-person' | 'hybrid';

/** In which ways one can attend, as far as words say it. */
interface Ways {
  online: boolean;
  onSite: boolean;
}

/** Keys that say how one attends, and nothing else. */
const MODE_KEYS = [
  ...['mode', 'attendance', 'attendance_mode', 'attendance-mode', 'format'],
  ...['modalite', 'modalites', 'modalité', 'modalités', 'access', 'acces', 'accès'],
];
/** Keys of the link by which one takes part. */
const LINK_KEYS = [
  ...[
    'online_url',
    'online-url',
    'join_url',
    'join',
    'meeting_url',
    'webinar_url',
    'stream_url',
    'livestream',
  ],
  ...['visio', 'lien_visio', 'lien-visio', 'lien_connexion', 'lien-connexion', 'connexion'],
];
const MODE_FIELD =
  /^(?:modalites?|format|mode|participation|acces|access|attendance|lieu|place|venue)(?:-|$)/;

const ONLINE_WORDS =
  'en-ligne|webinaires?|webinars?|visio|visioconferences?|distanciel|a-distance|virtuel(?:le)?|virtual(?:ly)?|live|online|remote(?:ly)?|livestream(?:ed)?';
const ON_SITE_WORDS = 'presentiel(?:le)?|sur-place|sur-site|in-person|on-site|onsite|face-to-face';
const HYBRID_WORDS = 'hybrides?|hybrid';
const words = (choice: string, flags = '') => new RegExp(`(?:^|-)(?:${choice})(?=-|$)`, flags);
const ONLINE = words(`${ONLINE_WORDS}|${HYBRID_WORDS}`);
const ON_SITE = words(`${ON_SITE_WORDS}|${HYBRID_WORDS}`);
/** What is online may be the form to register with, and what is not on offer is named too. */
const BESIDE_THE_EVENT = [
  words(
    '(?:inscri|reserv|billet|regist|book|formulaire|form|candidat|depo|document)[a-z]*(?:-[a-z0-9]+){0,3}-(?:en-ligne|online)',
    'g'
  ),
  words('(?:en-ligne|online)-(?:registration|booking|form|tickets?)', 'g'),
  words(
    `(?:pas|non|sans|aucune?|not|no|without)(?:-(?!seulement|only)[a-z0-9]+){0,2}-(?:${ONLINE_WORDS}|${ON_SITE_WORDS})`,
    'g'
  ),
];
/** "Salle des fêtes et en visio", but not "webinaire et visio". */
const ONE_MORE_WAY = new RegExp(`^(.+)-(?:et|ou|and|or)-(?:en-|par-|by-)?(?:${ONLINE_WORDS})(?:-|$)`);

/** How one can attend an event, from its place and address, the keys that say it, and "Modalités". */
export function readMode(given: {
  fields: Fields;
  place: string | null;
  address: string | null;
  informationFields: InformationField[];
  /** Whether there is a link by which one takes part. */
  canJoin: boolean;
}): AttendanceMode | null {
  const { fields, place, address, informationFields, canJoin } = given;
  const stated = together(MODE_KEYS.map((key) => waysOfKey(fields, key)));
  if (stated.online || stated.onSite) return asMode(stated);
  const fromFields = informationFields
    .filter(({ label }) => MODE_FIELD.test(fold(label ?? '')))
    .map(({ content }) => waysIn(content ?? ''));
  const where = together([waysIn(place ?? ''), waysIn(address ?? '')]);
  const ways = together([where, ...fromFields]);
  const hasVenue = address !== null || (place !== null && (!where.online || namesVenue(place)));
  const mode = { online: ways.online || (hasVenue && canJoin), onSite: ways.onSite || hasVenue };
  return asMode(mode);
}

/** The link by which one takes part, from a key of its own. */
export function readJoinLink(fields: Fields): string | null {
  const key = LINK_KEYS.find((one) => fields.peekTexts(one).some(isWebAddress));
  return key === undefined ? null : fields.text(key);
}

/** Whether a text is nothing but a link. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim());
}

/** A key whose value does not say how one attends is not read, so that the report names it. */
function waysOfKey(fields: Fields, key: string): Ways {
  const ways = together(fields.peekTexts(key).map(waysIn));
  if (ways.online || ways.onSite) fields.value(key);
  return ways;
}

function waysIn(text: string): Ways {
  const clauses = text
    .split(/[:;,.()\n–—]/)
    .map((clause) => BESIDE_THE_EVENT.reduce((left, pattern) => left.replace(pattern, ''), fold(clause)));
  return {
    online: clauses.some((clause) => ONLINE.test(clause)),
    onSite: clauses.some((clause) => ON_SITE.test(clause)),
  };
}

function namesVenue(place: string): boolean {
  const before = ONE_MORE_WAY.exec(fold(place))?.[1];
  return before !== undefined && !ONLINE.test(before);
}

function together(ways: Ways[]): Ways {
  return { online: ways.some(({ online }) => online), onSite: ways.some(({ onSite }) => onSite) };
}

function asMode({ online, onSite }: Ways): AttendanceMode | null {
  if (online && onSite) return 'hybrid';
  if (online) return 'online';
  return onSite ? 'in-person' : null;
}
