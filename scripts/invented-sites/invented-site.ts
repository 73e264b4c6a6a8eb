import type { Keys } from './front-matter';
import { TYPES, type Item, type Kind, type Locale } from './items';

/** A document of an invented site, and what is true of it. */
export interface InventedDocument {
  path: string;
  /** The number of its item: translations share it. */
  item: number;
  type: string;
  locale: Locale;
  state: Item['state'];
  keys: Keys;
  body: string;
  /** The paths by which the old site's visitors know it. */
  addresses: string[];
}

/** An invented site, and what is true of it. */
export interface InventedSite {
  /** By path: what is in each file. */
  files: Map<string, string | Buffer>;
  documents: InventedDocument[];
  /** How many entries of each type the documents become. */
  entries: Record<string, number>;
  /** The paths of files that documents show or offer. */
  media: string[];
  /** Files that are no documents, although their names look like it. */
  leftOut: string[];
  /** A document, and the path to which its authors move it later. */
  renamed: { from: string; to: string };
}

/** Files and documents of a site that is being made. */
export class SiteMaker {
  readonly files: InventedSite['files'] = new Map();
  private readonly documents: InventedDocument[] = [];
  private readonly media: string[] = [];
  private readonly rows: string[] = [];
  private readonly leftOut: string[] = [];

  add(
    item: Item,
    locale: Locale,
    text: string,
    document: Omit<InventedDocument, 'item' | 'type' | 'locale' | 'state'>
  ): void {
    const { number, kind, state } = item;
    this.files.set(document.path, text);
    this.documents.push({ item: number, type: TYPES[kind], locale, state, ...document });
  }

  addMedia(path: string, bytes: Buffer): void {
    this.files.set(path, bytes);
    this.media.push(path);
  }

  /** Rows of data that become entries of a kind each. */
  addRows(path: string, text: string, kind: Kind | 'contact', count: number): void {
    this.files.set(path, text);
    const type = kind === 'contact' ? 'press-contact' : TYPES[kind];
    this.rows.push(...Array<string>(count).fill(type));
  }

  addLeftOut(path: string, text: string): void {
    this.files.set(path, text);
    this.leftOut.push(path);
  }

  finish(): InventedSite {
    const items = new Map(this.documents.map(({ item, type }) => [item, type]));
    const entries: InventedSite['entries'] = {};
    for (const type of [...items.values(), ...this.rows]) entries[type] = (entries[type] ?? 0) + 1;
    const { files, documents, media, leftOut } = this;
    return { files, documents, entries, media, leftOut, renamed: renamedOf(documents) };
  }
}

/** Authors write the name of a release in other letters. */
function renamedOf(documents: InventedDocument[]): InventedSite['renamed'] {
  const { path: from } = documents.find(
    ({ type, state }) => type === TYPES.release && state === 'published'
  )!;
  return { from, to: from.replace(/info/, 'Info') };
}
