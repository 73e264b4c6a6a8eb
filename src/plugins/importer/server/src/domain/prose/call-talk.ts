import { dayIn, instantOf } from '../dates/zone';
import { say, type Message } from '../messages/say';
import { readDate } from './claimed-dates';
import type { FoundMentions } from './mentions';
import type { Language } from './language';
import type { CallPhrase } from './named-calls';
import { quote } from './plain-text';
import type { Heard } from './reader';
import type { ProseContext } from './resolve';
import type { Statement } from './statements';
import type { Claim, Subject } from './subject';
import { Subjects } from './subjects';
import type { CueRole } from './words';

/** A date further away in the sentence is hardly about the call. */
const FAR = 200;
/** A call may follow its date: "lance le 3 novembre son appel à projets". */
const SOON = 20;
/** An item of a list of calls: "Forêts : du 3 mars au 18 avril"; a row of a table: "Intitulé « Forêts » : Clôture". */
const ITEM_NAME =
  /^(?:\p{L}[\p{L}' ]{0,30} )?[«“"] ?(?<quoted>[^«»“”"]{1,80}?) ?[»”"](?= ?[:,(–-])|^(?<name>\p{Lu}[^:«»]{1,80}?) ?: /u;

/** The calls that a phrase of a sentence is about. */
interface Named {
  phrase: CallPhrase;
  subjects: Subject[];
}

/** The calls that a statement means, and whether nothing else can be meant. */
interface Meant {
  subjects: Subject[];
  isSure: boolean;
}

const NONE: Meant = { subjects: [], isSure: false };

/** Follows what a document says of its calls, sentence by sentence. */
export class CallTalk {
  private readonly subjects = new Subjects();
  private readonly doubts: Message[] = [];
  /** The calls that are spoken of, and for how many sentences they have not been named. */
  private current: { subjects: Subject[]; age: number } = { subjects: [], age: 0 };
  /** The headings above that name a call, or something else (then without subjects). */
  private headings: { level: number; subjects: Subject[] }[] = [];
  /** The sentence that announces a list. */
  private lead: Heard | null = null;

  /** @param lasting for how many sentences a call is spoken of without being named again */
  constructor(
    private readonly context: ProseContext,
    private readonly lasting: number
  ) {}

  hear(heard: Heard): void {
    const phrases = heard.calls.length > 0 ? heard.calls : this.listed(heard);
    const own = phrases.map((phrase) => ({ phrase, subjects: this.subjects.of(phrase, heard.sentence) }));
    this.turnTo(heard, own);
    const known = this.doubts.length;
    const isRead = [this.takeDates(heard, own), this.takeRolling(heard, own), this.doubts.length > known];
    if (own.length > 0 && !isRead.includes(true) && saysWhen(heard))
      this.doubts.push(say('call-not-read', { sentence: quote(heard.sentence, heard.plain) }));
    const announces = heard.level !== null || /:\s*$/.test(heard.plain);
    if (!heard.isItem) this.lead = announces ? heard : null;
  }

  /** Below "Appels à projets :" each item names one. */
  private listed({ isItem, dates, plain }: Heard): CallPhrase[] {
    const several = isItem && dates.length > 0 ? this.lead?.calls.find((call) => call.isPlural) : undefined;
    const match = several && ITEM_NAME.exec(plain);
    if (!match) return [];
    const name = (match.groups!.quoted ?? match.groups!.name)!;
    const to = match[0].replace(/ ?: $/, '').length;
    return [
      {
        ...several,
        names: [name],
        editions: [],
        notes: [],
        isPlural: false,
        from: 0,
        to,
        begin: 0,
        end: to,
        edition: null,
      },
    ];
  }

  conclude(): FoundMentions {
    return {
      mentions: this.subjects.complete().flatMap((subject) => subject.mentions()),
      doubts: this.doubts,
    };
  }

  /** A heading decides for everything below it; else a call is spoken of until another one is named. */
  private turnTo({ level, cues }: Heard, own: Named[]): void {
    const named = own.flatMap(({ subjects }) => subjects);
    if (level === null) {
      this.current =
        named.length > 0 ? { subjects: named, age: 0 } : { ...this.current, age: this.current.age + 1 };
      return;
    }
    this.headings = this.headings.filter((heading) => heading.level < level);
    const isElsewhere = cues.some(({ role }) => role === 'registration' || role === 'other');
    if (named.length > 0 || isElsewhere) this.headings.push({ level, subjects: isElsewhere ? [] : named });
    this.current = { subjects: this.headings.at(-1)?.subjects ?? [], age: 0 };
  }

  /** @returns whether a date of the sentence says something of a call */
  private takeDates(heard: Heard, own: Named[]): boolean {
    const statements = this.announced(heard, heard.statements);
    const isElsewhere = own.length === 0 && heard.cues.some(({ role }) => role === 'registration');
    let isDated = this.takeToday(heard, own);
    for (const [index, statement] of statements.entries()) {
      if (statement.isForeign || isElsewhere) continue;
      const { subjects, isSure } = this.subjectsOf(statement, heard, own);
      const isEach = heard.language.isRespective(heard.plain) && subjects.length === statements.length;
      for (const subject of isEach ? [subjects[index]] : subjects)
        if (this.take(subject, statement, heard, isSure)) isDated = true;
    }
    return isDated;
  }

  /** An item without words of its own is what the line before the list says. */
  private announced({ isItem }: Heard, statements: Statement[]): Statement[] {
    const cue =
      isItem &&
      this.lead?.cues.filter(({ role }) => role === 'closes' || role === 'opens' || role === 'cutOff').at(-1);
    if (!cue) return statements;
    return statements.map((statement) =>
      statement.role === null && !statement.isForeign && !statement.date.end
        ? { ...statement, role: cue.role as Statement['role'] }
        : statement
    );
  }

  /** The calls that a statement is about: that before it in the sentence, unless its words point ahead. */
  private subjectsOf({ from, date, role }: Statement, heard: Heard, own: Named[]): Meant {
    const { plain, cues } = heard;
    if (own.length === 0) {
      const isSpokenOf = role !== null && this.current.age < this.lasting;
      return isSpokenOf ? { subjects: this.current.subjects, isSure: true } : NONE;
    }
    const before = own.filter(({ phrase }) => phrase.to <= date.from).at(-1);
    const after = own.find(({ phrase }) => phrase.from >= date.to);
    const found =
      after && pointsAhead(plain.slice(date.to, after.phrase.from), role, heard.language)
        ? after
        : (before ?? after);
    const about = found ? heard.isAbout(plain, found.phrase, cues) : 'no';
    if (!found || about === 'no') return NONE;
    const distance = found === before ? from - found.phrase.to : found.phrase.from - date.to;
    if (distance > FAR) return NONE;
    // "« Digues » (jusqu'au 3 mars) et « Phares » (jusqu'au 18 avril)"
    const index = found.phrase.notes.findIndex((note) => note.from <= date.from && date.to <= note.to);
    if (index >= 0) return { subjects: [found.subjects[index]], isSure: about === 'yes' };
    const subjects = joined(own, found, heard).flatMap((named) => named.subjects);
    return { subjects, isSure: about === 'yes' };
  }

  private takeToday({ cues, sentence }: Heard, own: Named[]): boolean {
    if (own.length === 0 || !cues.some(({ role }) => role === 'today')) return false;
    const { zone, documentDate } = this.context;
    if (documentDate === null) this.doubts.push(say('not-a-day', { words: sentence }));
    else {
      const at = instantOf(dayIn(zone, documentDate), zone);
      const claim = { at, relative: true, inWords: true, extends: false, list: '', sentence };
      for (const subject of own[0].subjects) subject.open(claim);
    }
    return true;
  }

  private takeRolling(heard: Heard, own: Named[]): boolean {
    const spoken = this.current.age < this.lasting ? this.current.subjects : [];
    const subjects = own.length > 0 ? own.flatMap((named) => named.subjects) : spoken;
    if (subjects.length === 0) return false;
    const has = (role: CueRole) => heard.cues.some((cue) => cue.role === role);
    const how = has('endless') ? 'endless' : 'rolling';
    if (!has(how) || has('other')) return false;
    for (const subject of subjects) subject.rolling ??= { how, sentence: heard.sentence };
    return true;
  }

  /** @returns whether the statement says something of the call */
  private take(subject: Subject, statement: Statement, heard: Heard, isSure: boolean): boolean {
    const { opens, closes, former, doubts } = readDate(statement, heard, this.context);
    this.doubts.push(...doubts);
    const claim = (date: { at: string; inWords: boolean }): Claim => ({
      at: date.at,
      inWords: date.inWords && isSure && !statement.isGathered,
      relative: false,
      extends: statement.extends,
      sentence: quote(heard.sentence, heard.plain, statement),
      list: heard.isItem ? `list ${heard.block}` : `${statement.list} ${heard.block} ${heard.plain}`,
    });
    if (opens) subject.open(claim(opens));
    if (former) subject.wasToClose(former);
    if (closes && statement.role === 'cutOff') subject.cutOff(claim(closes));
    else if (closes) subject.close(claim(closes));
    return Boolean(opens ?? closes ?? former);
  }
}

function pointsAhead(gap: string, role: Statement['role'], { leadsToCall }: Language): boolean {
  const isLabel = /^\s*[:–-]\s*(?:\p{L}+'|\p{L}+ )?$/u.test(gap);
  return isLabel || leadsToCall(gap) || (role === 'opens' && gap.length < SOON && !/[,;.]/.test(gap));
}

function joined(own: Named[], found: Named, { plain, language }: Heard): Named[] {
  const isJoined = (index: number) =>
    language.joinsCalls(plain.slice(own[index].phrase.end, own[index + 1].phrase.begin));
  let first = own.indexOf(found);
  let last = first;
  while (first > 0 && isJoined(first - 1)) first -= 1;
  while (last < own.length - 1 && isJoined(last)) last += 1;
  return own.slice(first, last + 1);
}

/** Whether a sentence gives a day, or a month in which something opens or closes. */
function saysWhen({ dates, cues, plain, language }: Heard): boolean {
  const isDated = cues.some(({ role }) => role === 'opens' || role === 'closes' || role === 'before');
  return dates.length > 0 || (isDated && language.namesMonth(plain));
}
