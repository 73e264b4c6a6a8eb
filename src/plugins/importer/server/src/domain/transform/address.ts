import { oneLine } from '../read/text';

/** Where an event takes place. */
export interface PlaceAndAddress {
  /** The name of the venue. */
  place: string | null;
  /** On one line: street, postal code and city. */
  address: string | null;
}

const STREET_TYPES =
  'rue|avenue|av\\.|boulevard|bd|place|quai|all[ée]e|chemin|impasse|route|cours|square|esplanade|passage|voie|promenade';
const NUMBER = '\\d{1,4}(?: ?(?:bis|ter))?';
const CITY =
  "\\p{Lu}[\\p{L}'’-]*(?: (?:(?:sur|sous|en|le|la|les|de|du|des|lès|aux|et) )?\\p{Lu}[\\p{L}'’-]*){0,5}(?: \\d{1,2}(?!\\p{L}|\\d|h))?";
const IS_STREET = new RegExp(`^(?:${NUMBER} \\p{L}|(?:${STREET_TYPES}) )`, 'iu');
const IS_CITY = new RegExp(`^\\d{5} ${CITY}$`, 'u');
/** Where a line of an address begins although only a space stands before it. */
const LINE_START = new RegExp(`,? (?=${NUMBER} (?:${STREET_TYPES}) )|,? (?=\\d{5} \\p{Lu})`, 'giu');
const NUMBER_ALONE = new RegExp(`(?<!\\d)(${NUMBER}), ?(?=\\p{Ll})`, 'gu');
const IN_PROSE = new RegExp(
  `(?<!\\d)${NUMBER},? (?:${STREET_TYPES}) [^,;.\\n]{1,80}(?:,|\\n)? ?\\d{5} ${CITY}`,
  'gu'
);
/** The address of whoever is asked, not of the event. */
const OF_A_CONTACT =
  /contact|courriel|courrier|e-?mail|t[ée]l[ée]?phone|t[ée]l\.|si[èe]ge|[ée]cri|envoy|adress(?:er|ez)|post(?:al|er)/i;
/** A longer line is a sentence. */
const VENUE_LENGTH = 80;
const LABEL = /^(?:[-*+] )?(?:lieu|adresse|o[uù]|venue|address|where|place) ?: ?/i;

/**
 * Tells the venue from the address: "Salle X, 12 rue du Port, 29200 Brest", on one line or several. What has no postal
 * code stays as it is, on one line.
 *
 * @param address as it is written, perhaps on several lines; null if only `place` is given
 */
export function readPlaceAndAddress(place: string | null, address: string | null): PlaceAndAddress {
  const split = splitAddress(address ?? place ?? '');
  if (!split) return { place: inOneLine(place), address: inOneLine(address) };
  if (address === null) return split;
  if (place === null) return split;
  return { place: inOneLine(place), address: [split.place, split.address].filter(Boolean).join(', ') };
}

/** The only address in a text: on two lines, or in a sentence. Those of contacts are left out. */
export function addressInText(markdown: string): PlaceAndAddress | null {
  const found = markdown
    .split(/\n\s*\n/)
    .filter((block) => !OF_A_CONTACT.test(block))
    .flatMap(addressesInBlock);
  const [only, ...others] = found;
  return only && others.every(({ address }) => address === only.address) ? only : null;
}

function addressesInBlock(block: string): PlaceAndAddress[] {
  const lines = block.split('\n').map(withoutMarks);
  const onTwoLines = lines.flatMap((line, index) => (IS_CITY.test(line) ? endingAt(lines, index) : []));
  if (onTwoLines.length > 0) return onTwoLines;
  const labelled = lines.flatMap((line) =>
    LABEL.test(line) ? (splitAddress(line.replace(LABEL, '')) ?? []) : []
  );
  if (labelled.length > 0) return labelled;
  const inProse = lines.join('\n').matchAll(IN_PROSE);
  return [...inProse].map(([address]) => ({ place: null, address: splitAddress(address)!.address }));
}

/** Street and city on two lines, and perhaps the venue on the line before. */
function endingAt(lines: string[], city: number): PlaceAndAddress[] {
  const split = splitAddress(
    lines
      .slice(Math.max(0, city - 1), city + 1)
      .join('\n')
      .replace(LABEL, '')
  );
  if (!split?.address || !IS_STREET.test(split.address)) return [];
  const before = lines[city - 2]?.replace(LABEL, '') ?? '';
  const isVenue = before.length <= VENUE_LENGTH && /^\p{L}.*[^.:;,!?]$/u.test(before);
  return [{ ...split, place: split.place ?? (isVenue ? before : null) }];
}

function withoutMarks(line: string): string {
  return line
    .replace(/\*\*|__|<br ?\/?>|\\$/g, '')
    .replace(/^(?:[-*+>]|#{1,6}) /, '')
    .trim();
}

/** Null if the text does not hold a postal code with its city. */
function splitAddress(text: string): PlaceAndAddress | null {
  const parts = text
    .split('\n')
    .flatMap((line) => oneLine(line).replace(NUMBER_ALONE, '$1 ').replace(LINE_START, ', ').split(','))
    .map((part) => part.trim())
    .filter(Boolean);
  const city = parts.findIndex((part) => IS_CITY.test(part));
  if (city < 0) return null;
  const street = parts.findIndex((part, index) => index < city && IS_STREET.test(part));
  const from = street < 0 ? city : street;
  return { place: parts.slice(0, from).join(', ') || null, address: parts.slice(from).join(', ') };
}

function inOneLine(text: string | null): string | null {
  if (text === null) return null;
  const lines = text.split('\n').map((line) => oneLine(line).replace(/,$/, ''));
  return lines.filter(Boolean).join(', ') || null;
}
