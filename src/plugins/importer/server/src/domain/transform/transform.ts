import { addressesOf } from '../identity/addresses';
import { readFileName, type FileName } from '../identity/file-name';
import { documentPath } from '../known-path';
import { languageOf, type Language } from '../identity/language';
import type { Mapping, Models, Shape, Target } from '../mapping/mapping';
import { say } from '../messages/say';
import type { Identity, Transformed } from '../model';
import { publicationOf, type Publication } from '../publication';
import { Fields } from '../read/fields';
import type { SourceDocument } from '../read/read-document';
import { withoutTags } from '../templates';
import { chooseTarget } from './choose-target';
import { transformBySet } from './by-set';
import { withZone, zoneOfDocument } from './document-zone';
import { transformEvent } from './event';
import { transformExported } from './exported';
import { transformPressRelease } from './press-release';
import { transformProgramPage } from './program-page';
import type { Read, Transform } from './shared-fields';

/** What reading a document needs beside its text. */
export interface Reading {
  /** Sets that the document's path fits, in their order. */
  targets: Target[];
  models: Models;
  languages: Mapping['languages'];
  future: Mapping['future'];
  /** The locales of the application, and that of documents that do not say theirs. */
  locales: string[];
  locale: string;
  /** IANA zone for dates without an offset. */
  zone: string;
  /** The present, UTC, ISO 8601. */
  now: string;
}

/** A document's own path, and its path in the site; with `/`. */
export interface Paths {
  file: string;
  sitePath: string;
  /** Names it among the documents of its file; null if it is the only one. */
  part: string | null;
}

const SHAPES: Record<Exclude<Shape, 'export'>, Transform> = {
  event: transformEvent,
  'press-release': transformPressRelease,
  'program-page': transformProgramPage,
};

/**
 * Makes an entry of a document by the first set that it fits.
 *
 * @returns null if it fits none
 * @throws BrokenDocument with the line and the remedy
 */
export function transformDocument(
  written: SourceDocument,
  paths: Paths,
  reading: Reading
): Transformed | null {
  const { file, sitePath } = paths;
  const fields = new Fields(written.data, written.lineOf);
  const target = chooseTarget(fields, reading.targets);
  if (!target) return null;
  if (target.set.shape === 'export') {
    const exported = transformExported(written, target, { ...reading, sitePath });
    return { ...exported, warnings: [...written.warnings, ...exported.warnings] };
  }
  const { text: body, left } = withoutTags(written.body);
  const document = { ...written, body };
  const own = zoneOfDocument(fields, target);
  const zone = own.zone ?? target.set.zone ?? reading.zone;
  const language = languageOf(fields, sitePath, reading.languages, reading.locales);
  const name = readFileName(language.path);
  const publication = publicationOf(fields, sitePath, name, { ...reading, zone });
  const identity = identityOf(fields, target, { ...paths, language, name }, reading);
  const locale = identity.locale ?? reading.locale;
  const input = { document, fields, file, sitePath, zone, locale, name, target, models: reading.models };
  const read = target.set.shape ? SHAPES[target.set.shape](input) : transformBySet(input);
  const tags = left.length > 0 ? [say('tags-kept', { tags: left.join(', ') })] : [];
  const entry = { ...read.entry, data: withZone(read.entry.data, target, own) };
  const warnings = [...written.warnings, ...own.warnings, ...tags, ...read.warnings];
  return { ...held({ ...read, entry, warnings }, publication, target), identity };
}

function identityOf(
  fields: Fields,
  { set }: Target,
  { file, sitePath, part, language, name }: Paths & { language: Language; name: FileName },
  { languages, locale: usual }: Reading
): Identity {
  const locale = language.locale ?? set.locale;
  const folder = file.slice(0, file.length - sitePath.length);
  return {
    locale,
    pair: fields.line(...languages.pairs) ?? documentPath(`${folder}${language.path}`, part),
    id: idOf(fields, set),
    addresses: addressesOf({ fields, name, language: locale === usual ? null : locale }, set.address),
  };
}

/** A pattern, such as `/:title/`, names no document. */
function idOf(fields: Fields, { identity }: Target['set']): string | null {
  const id = fields.line(...identity);
  return id !== null && /(?:^|\/):\w/.test(id) ? null : id;
}

/** What the old site held back stays back: by an embargo where the type has one, as a draft elsewhere. */
function held(
  read: Read,
  { published, heldUntil, warnings }: Publication,
  { set, model }: Target
): Omit<Transformed, 'identity'> {
  const { entry } = read;
  const byEmbargo = heldUntil !== null && model.embargo !== null;
  const note =
    heldUntil === null ? [] : [say(byEmbargo ? 'held-by-embargo' : 'held-as-draft', { at: heldUntil })];
  return {
    ...read,
    entry: {
      ...entry,
      data: byEmbargo ? { [model.embargo!]: heldUntil, ...entry.data } : entry.data,
      published: published && !set.draft && (heldUntil === null || byEmbargo),
    },
    warnings: [...warnings, ...note, ...read.warnings],
  };
}
