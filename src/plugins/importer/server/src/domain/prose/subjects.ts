import type { CallKind } from '../model';
import { fold } from '../read/text';
import type { CallPhrase } from './named-calls';
import { Subject } from './subject';

/** The calls that one document speaks of. */
export class Subjects {
  readonly all: Subject[] = [];
  /** The last one of each kind, with and without its name. */
  private readonly last = new Map<string, Subject>();

  /** The calls that a phrase is about: one for each name. Of calls without names nobody knows which they are. */
  of({ kind, edition, names, editions, isPlural }: CallPhrase, sentence: string): Subject[] {
    if (names.length === 0) return isPlural ? [] : [this.unnamed(kind, edition)];
    const own = editions.some((one) => one !== null) ? editions : names.map(() => edition);
    return names.map((name, index) => this.named(kind, asWritten(name, sentence), own[index]));
  }

  /** What only one call of a kind has in the document, the others have too. */
  complete(): Subject[] {
    for (const kind of new Set(this.all.map((subject) => subject.kind))) {
      const alike = this.all.filter((subject) => subject.kind === kind);
      const names = new Set(alike.flatMap(({ name }) => name ?? []));
      const editions = new Set(alike.flatMap(({ edition }) => edition ?? []));
      for (const subject of alike) {
        if (names.size === 1) subject.name ??= [...names][0];
        if (editions.size === 1) subject.edition ??= [...editions][0];
      }
    }
    return this.all;
  }

  /** A call that is named without its name or edition is the one that was spoken of last. */
  private unnamed(kind: CallKind, edition: string | null): Subject {
    const last = this.last.get(kind);
    if (last && agrees(last, edition)) return this.remember(last, null, edition);
    const known = edition === null ? undefined : this.last.get(`${kind} ${edition}`);
    return known ?? this.remember(this.begin(kind), null, edition);
  }

  private named(kind: CallKind, name: string, edition: string | null): Subject {
    const known = this.last.get(`${kind} « ${fold(name)}`);
    if (known && agrees(known, edition)) return this.remember(known, name, edition);
    const last = this.last.get(kind);
    const isWithoutName = last?.name === null && agrees(last, edition);
    return this.remember(isWithoutName ? last : this.begin(kind), name, edition);
  }

  private begin(kind: CallKind): Subject {
    const subject = new Subject(kind);
    this.all.push(subject);
    return subject;
  }

  private remember(subject: Subject, name: string | null, edition: string | null): Subject {
    subject.name ??= name;
    subject.edition ??= edition;
    this.last.set(subject.kind, subject);
    if (subject.name !== null) this.last.set(`${subject.kind} « ${fold(subject.name)}`, subject);
    if (subject.edition !== null) this.last.set(`${subject.kind} ${subject.edition}`, subject);
    return subject;
  }
}

function agrees(subject: Subject, edition: string | null): boolean {
  return edition === null || subject.edition === null || subject.edition === edition;
}

/** A longer sentence is no sentence, and searching it for each of its names takes too long. */
const SEARCHED = 5_000;

/** A name with the apostrophes and hyphens of its document. */
function asWritten(name: string, sentence: string): string {
  if (!/['-]/.test(name) || sentence.length > SEARCHED) return name;
  const pattern = name
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/'/g, "['’ʼ`´]")
    .replace(/-/g, '[-‐‑]');
  return new RegExp(pattern, 'u').exec(sentence)?.[0] ?? name;
}
