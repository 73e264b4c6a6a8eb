import { fileOf } from '../domain/known-path';
import type { Identity } from '../domain/model';
import type { ImportedFile, Sources, SourcesByLocale } from './sources';

/** A document as it is looked for among those of earlier imports. */
export interface Sought {
  file: string;
  locale: string;
  hash: string;
  uid: string;
  identity: Identity;
}

/** A document of an earlier import, or of an earlier file of this one. */
export interface Known {
  locale: string;
  path: string;
  source: ImportedFile;
}

/** What imports know of documents, in all locales. */
export class KnownDocuments {
  /** Documents that this import is not given, by what they may be recognised by under another path. */
  private readonly absent = new Map<string, string>();
  private readonly seen = new Set<string>();
  /** By type and pair: the documents of one entry, by locale. */
  private readonly pairs = new Map<string, Map<string, ImportedFile>>();

  /**
   * @param given paths of the documents of this import
   * @param isGone whether the file of another document is no more
   */
  constructor(
    private readonly sources: SourcesByLocale,
    private readonly given: ReadonlySet<string>,
    private readonly isGone: (path: string) => boolean
  ) {
    for (const known of this.all()) {
      this.notePair(known.locale, known.source);
      if (given.has(fileOf(known.path))) continue;
      for (const key of keysOf(known.path, known.source)) {
        if (key !== '') this.absent.set(`${known.locale} ${key}`, known.path);
      }
    }
  }

  locales(): string[] {
    return [...this.sources.keys()];
  }

  in(locale: string): Sources {
    return this.sources.get(locale) ?? new Map<string, ImportedFile>();
  }

  /** Notes that a document of this import was read. */
  see(path: string): void {
    this.seen.add(path);
  }

  hasSeen(path: string): boolean {
    return this.seen.has(path);
  }

  /** Notes what is remembered from now on, after a document was written. */
  replace(locale: string, file: string, sources: Sources): void {
    this.sources.set(locale, sources);
    const source = sources.get(file);
    if (source) this.notePair(locale, source);
  }

  /**
   * The path by which a document was known before it was renamed: it has the same `id`, the same name but for capitals
   * and Unicode's forms, or the same content; null if it is new.
   */
  formerPath({ file, locale, hash, uid, identity }: Sought): string | null {
    const sources = this.in(locale);
    if (sources.has(file)) return null;
    const [id, path, content] = [...keysOf(file, { contentType: uid, identity: identity.id, hash })].map(
      (key) => this.absent.get(`${locale} ${key}`)
    );
    const found = id ?? path ?? (content !== undefined && this.isGone(content) ? content : undefined);
    return found !== undefined && sources.has(found) ? found : null;
  }

  /** The entry of which a new document is a translation; null if there is none. */
  translationOf({ locale, uid, identity }: Sought): string | null {
    const documents = this.pairs.get(pairKey(uid, identity.pair));
    if (!documents || documents.has(locale)) return null;
    const partner = [...documents.values()].find(({ saysLocale }) => identity.locale !== null || saysLocale);
    return partner?.entryId ?? null;
  }

  /** Documents of earlier imports whose file is no more, of entries that no other document of this import is about. */
  gone(): Known[] {
    const all = this.all();
    const entryOf = ({ locale, source }: Known) => `${locale} ${source.contentType} ${source.entryId}`;
    const present = new Set(all.filter(({ path }) => this.seen.has(path)).map(entryOf));
    return all.filter((known) => {
      const { path } = known;
      if (present.has(entryOf(known))) return false;
      const file = fileOf(path);
      // A row of a table or an item of a list is gone with its file, or from its file.
      return !this.seen.has(path) && (this.given.has(file) ? file !== path : this.isGone(file));
    });
  }

  private all(): Known[] {
    return [...this.sources].flatMap(([locale, files]) =>
      [...files].map(([path, source]) => ({ locale, path, source }))
    );
  }

  private notePair(locale: string, source: ImportedFile): void {
    if (source.pair === null) return;
    const key = pairKey(source.contentType, source.pair);
    const documents = this.pairs.get(key) ?? new Map<string, ImportedFile>();
    this.pairs.set(key, documents.set(locale, source));
  }
}

function pairKey(uid: string, pair: string): string {
  return `${uid} ${pair}`;
}

/** What a document is recognised by: what it calls itself, its path, and its content. */
function keysOf(
  path: string,
  { contentType, identity, hash }: Pick<ImportedFile, 'contentType' | 'identity' | 'hash'>
): string[] {
  const id = identity === null ? '' : `id ${identity}`;
  // Some systems write "é" as one character, others as "e" and an accent; some do not tell capitals apart.
  const name = `path ${path.normalize('NFC').toLowerCase()}`;
  return [id, name, `content ${hash}`].map((key) => (key === '' ? '' : `${contentType} ${key}`));
}
