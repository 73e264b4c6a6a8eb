import { readWrittenDate, type WrittenDate } from '../dates/written-date';
import { say } from '../messages/say';
import { BrokenDocument, type Note } from '../problems';
import type { FileName } from '../identity/file-name';
import type { Models, Target as MappingTarget } from '../mapping/mapping';
import { mediaReference, type RelationDraft, type Transformed } from '../model';
import type { Fields } from '../read/fields';
import type { SourceDocument } from '../read/read-document';

/** What every transform gets. */
export interface TransformInput {
  document: SourceDocument;
  fields: Fields;
  /** The file's name, for the report. */
  file: string;
  /** Its path in the site, with `/`. */
  sitePath: string;
  /** What that path says, without its language. */
  name: FileName;
  /** The set that the document fits, with its type. */
  target: MappingTarget;
  models: Models;
  /** IANA zone for dates without an offset. */
  zone: string;
  /** The document's own, or that of the import. BCP 47 */
  locale: string;
}

/** Reads what a document says. Whether it is for the public, and what makes it the same, is decided outside. */
export type Transform = (input: TransformInput) => Read;

export type Read = Omit<Transformed, 'identity' | 'entry'> & {
  entry: Omit<Transformed['entry'], 'published'>;
};

/** A link in the shape of `shared.link` and `shared.document`. */
export interface Target {
  label: string;
  target: string | null;
}

/** @throws BrokenDocument if there is no title */
export function requiredTitle(fields: Fields, fallback: string | null = null): string {
  const title = fields.line('title') ?? fallback;
  if (title) return title;
  throw new BrokenDocument('no-title', {}, 2);
}

/**
 * A date of the front matter; null if the key is absent or empty.
 *
 * @throws BrokenDocument naming key, value and line if the date is impossible
 */
export function writtenDate(fields: Fields, key: string, zone: string): WrittenDate | null {
  const line = fields.lineOf(key);
  const text = fields.text(key);
  if (!text) return null;
  const date = readWrittenDate(text, zone);
  if (date) return date;
  throw new BrokenDocument('impossible-date', { key, text }, line);
}

/** The tags and the category of an entry, as relations. */
export function namedRelations(tags: string[], category: string | null): RelationDraft[] {
  const named = (names: string[]) => names.map((name) => ({ name }));
  return [
    { attribute: 'tags', target: 'api::tag.tag', many: true, entries: named(tags) },
    {
      attribute: 'category',
      target: 'api::category.category',
      many: false,
      entries: named(category ? [category] : []),
    },
  ];
}

/** The one category that an entry can have. Further ones are not read, so that the report names them. */
export function readCategory(fields: Fields): { category: string | null; warnings: Note[] } {
  const line = fields.lineOf('categories', 'categorie');
  const names = [...fields.texts('categories'), ...fields.texts('categorie'), ...fields.texts('category')];
  const [category = null, ...others] = [...new Set(names)];
  const warnings = others.map((left) => ({ ...say('one-category', { left, kept: category! }), line }));
  return { category, warnings };
}

/** Keys that name a link's words and its target in the documents of such sites. */
const LABELS = ['nom', 'title', 'titre', 'label', 'name', 'intitule', 'contenu'];
const TARGETS = ['url', 'lien', 'link', 'href', 'file', 'fichier', 'path', 'src', 'document'];

/** Reads a link or a file. If it has no label, the last part of its target is used. */
export function readTarget(fields: Fields): Target | null {
  const label = fields.line(...LABELS);
  const target = fields.text(...TARGETS);
  if (!label && !target) return null;
  return { label: label || lastPart(target as string), target };
}

/** In the shape of `shared.document`. */
export function asDocument({ label, target }: Target): Record<string, unknown> {
  return { label, source: target, ...(target && { file: mediaReference(target) }) };
}

export function lastPart(path: string): string {
  return path.split(/[?#]/)[0].split('/').filter(Boolean).at(-1) ?? path;
}

/** Everything that was not read, for the report. */
export function unplacedIn(...read: Fields[]): Transformed['unplaced'] {
  return read.flatMap((fields) => fields.rest().map(({ path }) => fields.locate(path)));
}
