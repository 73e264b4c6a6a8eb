/** What a cue says of the date that it stands by, or of the sentence. */
export type CueRole =
  /** The first day, the last day, the day until which something is due, the first day on which it is too late. */
  | 'opens'
  | 'closes'
  | 'due'
  | 'before'
  /** A deadline among several. */
  | 'cutOff'
  /** The date replaces another one, or was replaced. */
  | 'extends'
  | 'former'
  /** Open as long as nobody closes it; open without an end. */
  | 'rolling'
  | 'endless'
  /** About something else than a call: a webinar, results, registering. */
  | 'other'
  | 'registration'
  | 'today';

/**
 * The words of a language, as a file of `languages` has them: parts of regular expressions. A cue that begins with "="
 * counts only if its date follows at once.
 */
export interface Words {
  months: string[];
  /** From Sunday. */
  weekdays: string[];
  dayEnds: string;
  /** Whether "May 14" is a date too, and months have capitals. */
  monthFirst: boolean;
  /** What joins two days: to a range, to a list, to a range after `between`. */
  to: string[];
  and: string[];
  between: string[];
  the: string[];
  /** Small words that may stand between a cue and its date, between the dates of a list, before a date that begins a sentence. */
  linking: {
    beforeDate: string[];
    betweenDates: string[];
    atBeginning: string[];
    betweenCalls: string[];
    towardsCall: string[];
  };
  hours: {
    /** What stands before an hour, and makes it an end. */
    at: string[];
    before: string[];
    noon: string[];
    midnight: string[];
    /** "même heure" */
    same: string[];
    exact: string[];
    /** What stands between an hour and the day after it. */
    after: string[];
    /** How a zone is named by a place, `@`, and by any place. */
    zone: string[];
    unknownZone: string[];
    /** What names the zone of all hours of a document, before the words for a zone. */
    allHours: string[];
    /** Hours in words, from 0, and the word after them. */
    names: string[];
    clock: string;
  };
  /** IANA zones by places. */
  places: Record<string, string>;
  cues: Record<CueRole, string[]>;
  calls: Record<string, { spelt: string[]; acronym?: string }>;
  /** The beginnings of phrases about several calls. */
  plurals: string[];
  /** From the first. */
  ordinals: string[];
  rankEnds: string;
  rounds: string[];
  number: string;
  programmes: { before: string[]; after: string[] };
  /** A noun for calls that is a verb too, and what stands before the noun: "the report calls for proposals". */
  alsoVerb?: { word: string; nounAfter: string[] };
  /** Words with a capital that are no part of a name, and those that end one. */
  nameStops: string[];
  nameEnds: string[];
  /** Headings of columns that say nothing. */
  generic: string[];
  /** What gives each of two calls its own date. */
  respectively: string[];
  /** "dans la nuit du 14 au 15" */
  night: string[];
  /** What joins a call to a noun before it, and the nouns and verbs whose dates are those of the call. */
  heads: { prepositions: string[]; determiners: string[]; words: string[] };
}
