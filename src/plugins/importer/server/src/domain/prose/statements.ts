import type { CueMark } from './cues';
import type { SpokenDate } from './days';
import { anyOf, type Language } from './language';

/** What a sentence says of one of its dates. */
export interface Statement {
  date: SpokenDate;
  /** Null if no word says what the date is. */
  role: 'opens' | 'closes' | 'before' | 'cutOff' | null;
  /** Whether an opening is said in words, which makes a range a window. "Du" and "from" alone do not say it. */
  isOpen: boolean;
  /** Whether a range of days cannot be a window: what is closed from one day to another. */
  isShut: boolean;
  /** Whether it replaces an earlier closing, or is one that was replaced. */
  extends: boolean;
  former: boolean;
  /** Whether it is about something else: a webinar, the reports of the laureates. */
  isForeign: boolean;
  /** Where its words begin. */
  from: number;
  /** Where the words begin that it shares with the dates of its list. */
  list: number;
  /** Whether it is in a list although it has words of its own: "jusqu'au 31 mars pour l'été, jusqu'au 30 juin pour l'automne". */
  isGathered: boolean;
}

const ROLES = ['opens', 'closes', 'due', 'before', 'cutOff'] as const;
/** "Le 15 février initialement" */
const AT_ONCE = 2;
const LAST = /^ ?(?:[).,;:]|$)/;
/** " du ", " for the " */
const OF = 9;
/** How soon after a date its words end: "(17 h) dernier délai". */
const NEXT = 20;

/** Reads what a sentence (in the form of `forPatterns`) says of its dates. */
export type ReadStatements = (sentence: string, dates: SpokenDate[], cues: CueMark[]) => Statement[];

/** Small words of a language between a cue and its date, between the dates of a list, before a date that begins a sentence. */
interface Links {
  tight: RegExp;
  join: RegExp;
  beginning: RegExp;
}

function linksOf({ words: { linking } }: Language): Links {
  const { beforeDate, betweenDates, atBeginning } = linking;
  return {
    tight: new RegExp(String.raw`^[\s,:(]*(?:(?:${anyOf(beforeDate)}|~~) ?){0,2}$`, 'iu'),
    join: new RegExp(String.raw`^[\s,;]*(?:(?:${anyOf(betweenDates)}) ?)*$`, 'iu'),
    beginning: new RegExp(String.raw`^\P{L}*(?:(?:${anyOf(atBeginning)}) ?)?$`, 'iu'),
  };
}

/** What a sentence says of its dates, by the cues before each; of a date that begins the sentence, by those after it. */
export function statementsOf(language: Language): ReadStatements {
  const links = linksOf(language);
  return (sentence, dates, cues) => gathered(eachOf(sentence, dates, cues, links));
}

function eachOf(sentence: string, dates: SpokenDate[], cues: CueMark[], links: Links): Statement[] {
  const statements: Statement[] = [];
  for (const [index, date] of dates.entries()) {
    const before = dates[index - 1]?.to ?? 0;
    const own = cues.filter(
      ({ role, from, to, isTight }) =>
        (from >= before &&
          to <= date.from &&
          (!isTight || links.tight.test(sentence.slice(to, date.from)))) ||
        (role === 'former' && from >= date.to && from < date.to + AT_ONCE && LAST.test(sentence.slice(to)))
    );
    const previous = statements.at(-1);
    const gap = sentence.slice(before, date.from);
    if (!own.some(isRole) && previous && !own.some(isOther) && mayInherit(previous, gap, links))
      statements.push(inherited(previous, date, gap, own, links));
    else if (!own.some(isRole) && !own.some(isOther))
      statements.push(
        statement(date, [
          ...own,
          ...cuesBehind(sentence, links.beginning.test(gap), date, dates[index + 1], cues),
        ])
      );
    else statements.push(statement(date, own));
  }
  return statements;
}

/** Several closings of one sentence, of which none replaces another, are the deadlines of one call. */
function gathered(statements: Statement[]): Statement[] {
  const closings = statements.filter(({ role, isForeign }) => role === 'closes' && !isForeign);
  const isList = closings.every((one) => !one.extends && !one.former && !one.date.end);
  if (!isList || closings.length < 2) return statements;
  const [{ list }] = closings;
  return statements.map((one) =>
    closings.includes(one) && one.list !== list ? { ...one, list, isGathered: true } : one
  );
}

const isOther = ({ role }: CueMark) => role === 'other';
const isRole = ({ role }: CueMark) =>
  role === 'former' || role === 'extends' || ROLES.some((known) => known === role);

/** Of a date that begins the sentence, all words up to the next one; else those that say when something ends. */
function cuesBehind(
  sentence: string,
  isFirst: boolean,
  { to }: SpokenDate,
  next: SpokenDate | undefined,
  cues: CueMark[]
): CueMark[] {
  const after = cues.filter(
    (cue) => !cue.isTight && cue.from >= to && cue.to <= (next?.from ?? sentence.length)
  );
  if (isFirst) return after;
  const isApart = !next && /^ ?[,:–-]/.test(sentence.slice(to));
  return after.filter(({ role, from }) =>
    role === 'closes' ? isApart || from < to + NEXT : role === 'opens' && from < to + NEXT
  );
}

function statement(date: SpokenDate, own: CueMark[]): Statement {
  const has = (role: CueMark['role']) => own.some((cue) => cue.role === role);
  const last = lastRole(own);
  const isEndOfHour = Boolean(date.start.time?.isEnd);
  const role = roleOf(last?.role ?? (isEndOfHour ? 'closes' : null));
  const isEnd = role === 'closes' || role === 'before';
  const extended = has('extends');
  // "Extended from 16 March", and not to it.
  const isReplaced = extended && role === 'opens' && last!.isTight && !date.end;
  const moved = extended || has('former') ? 'closes' : null;
  const begin = Math.min(date.from, ...own.filter(isRole).map(({ from }) => from));
  const isOpen = own.some((cue) => cue.role === 'opens' && !cue.isTight);
  return {
    date,
    role: has('cutOff') && (isEnd || role === 'cutOff') ? 'cutOff' : isReplaced ? 'closes' : (role ?? moved),
    isOpen,
    isShut: (isEnd && last?.role !== 'due' && !isOpen && !extended && !has('former')) || has('cutOff'),
    extends: extended,
    former: has('former') || isReplaced,
    isForeign: own.some(isOther),
    from: begin,
    list: begin,
    isGathered: false,
  };
}

/** "Ouverture du dépôt" opens, although what is handed in is rather due. */
function lastRole(own: CueMark[]): CueMark | undefined {
  const [last, before] = own.filter(({ role }) => ROLES.some((known) => known === role)).reverse();
  const isOpening = last?.role === 'due' && before?.role === 'opens' && last.from - before.to <= OF;
  return isOpening ? before : last;
}

/** What is due on a day closes then. */
function roleOf(cue: CueMark['role'] | null): Statement['role'] {
  return cue === 'due' ? 'closes' : (cue as Statement['role']);
}

function mayInherit({ role, isForeign }: Statement, gap: string, { join }: Links): boolean {
  if (isForeign || role === null) return false;
  return join.test(gap) || (role !== 'opens' && gap.length < 120);
}

/** A date without words of its own is what the one before it is, except that another one was replaced. */
function inherited(
  previous: Statement,
  date: SpokenDate,
  gap: string,
  own: CueMark[],
  { join }: Links
): Statement {
  const former = previous.former && join.test(gap) && !/~~/.test(gap);
  return { ...previous, date, former, isForeign: own.some(isOther), from: date.from };
}
