import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

import { readWrittenDate } from '../../src/plugins/importer/server/src/domain/dates/written-date';
import type { CallKind } from '../../src/plugins/importer/server/src/domain/model';

const FOLDER = path.resolve(__dirname, '..', 'fixtures', 'importer', 'battery');

/** A language that has a battery, and the zone of its documents that name none. */
const ZONES = { fr: 'Europe/Paris', en: 'Europe/London' };

export type BatteryLanguage = keyof typeof ZONES;

export type BatteryGroup =
  'extensions' | 'hours' | 'lists' | 'rolling' | 'names' | 'registration' | 'nothing';

/** A call as a reader of the text understands it. Instants are UTC, ISO 8601 with milliseconds. */
export interface CallReading {
  kind: CallKind;
  name: string | null;
  edition: string | null;
  opensAt: string | null;
  closesAt: string | null;
  rolling: boolean;
  /** The closings that an extension replaced, oldest first. */
  extendedFrom: string[];
  /** The deadlines before the closing. */
  cutOffs: string[];
  /** False if the evidence is only good enough for a draft. */
  published: boolean;
}

export interface RegistrationReading {
  opensAt: string | null;
  closesAt: string | null;
  email: string | null;
}

/** A text with its right reading. */
export interface BatteryCase {
  id: string;
  group: BatteryGroup;
  /** UTC instant. */
  documentDate: string;
  /** IANA zone of the dates in the text. */
  zone: string;
  type: 'press-release' | 'event' | 'program-page';
  /** Markdown. */
  text: string;
  calls: CallReading[];
  /** Why there is no call; null if there is one. */
  why: string | null;
  registration: RegistrationReading | null;
  /** Whether the report must quote a sentence. */
  reported: boolean;
}

type Written = Pick<BatteryCase, 'id' | 'group' | 'documentDate' | 'text'> &
  Partial<Omit<BatteryCase, 'calls' | 'registration'>> & {
    calls: Partial<CallReading>[];
    registration?: Partial<RegistrationReading>;
  };

const NO_CALL = {
  name: null,
  edition: null,
  opensAt: null,
  closesAt: null,
  rolling: false,
  extendedFrom: [],
  cutOffs: [],
};
const NO_REGISTRATION = { opensAt: null, closesAt: null, email: null };

/**
 * The table of a language in tests/fixtures/importer/battery, whose head explains its fields. What it leaves out is
 * filled in.
 *
 * @throws RangeError for a `documentDate` that is no date
 */
export function readBattery(language: BatteryLanguage): BatteryCase[] {
  const written = parse(readFileSync(path.join(FOLDER, `${language}.yml`), 'utf8')) as Written[];
  return written.map((one) => complete(one, ZONES[language]));
}

function complete(written: Written, usualZone: string): BatteryCase {
  const { zone = usualZone, calls, registration } = written;
  const documentDate = readWrittenDate(written.documentDate, zone)?.at;
  if (!documentDate) throw new RangeError(`${written.id}: "${written.documentDate}" is no documentDate`);
  return {
    type: 'press-release',
    why: null,
    reported: false,
    ...written,
    zone,
    documentDate,
    calls: calls.map((call) => ({ ...NO_CALL, ...call }) as CallReading),
    registration: registration ? { ...NO_REGISTRATION, ...registration } : null,
  };
}
