import { errors } from '@strapi/utils';

import { addressesIn, withAddresses } from '../domain/media/addresses-in-text';
import { candidatesFor, isRemote, mayBeFile } from '../domain/media/candidates';
import type { Attributes, Models } from '../domain/mapping/mapping';
import { say, type Message } from '../domain/messages/say';
import { mediaReference, type EntryDraft, type MediaReference } from '../domain/model';
import { isMapping } from '../domain/read/fields';
import type { FindMedia } from '../media-files';
import type { LibraryFile, MediaLibrary } from './media-library';

/** Where the files of a document come from, and where they go. */
export interface MediaContext {
  /** Null if only the texts of a site are there: then nothing is said of its files. */
  find: FindMedia | null;
  library: MediaLibrary;
  /** Folders that the old site served its files from. */
  folders: string[];
  models: Models;
  /** The document's path in the site, with `/`. */
  sitePath: string;
  /** Remarks are added here. */
  warnings: Message[];
  /** The files of the library that the document has are added here. */
  files: string[];
}

/** An entry whose files are those of the media library, in its attributes as in the addresses of its texts. */
export async function withMedia(context: MediaContext, entry: EntryDraft): Promise<EntryDraft> {
  const { attributes } = context.models[entry.uid];
  return { ...entry, data: await placed(context, attributes, entry.data) };
}

async function placed(
  context: MediaContext,
  attributes: Attributes,
  data: Record<string, unknown>
): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    const one = await placedValue(context, attributes, name, value);
    if (one !== undefined) result[name] = one;
  }
  return result;
}

async function placedValue(
  context: MediaContext,
  attributes: Attributes,
  name: string,
  value: unknown
): Promise<unknown> {
  const attribute = attributes[name];
  if (attribute?.type === 'media') return filesOf(context, value);
  if (attribute?.type === 'richtext' && typeof value === 'string') return withStoredAddresses(context, value);
  if (attribute?.component === undefined) return value;
  const inner = context.models[attribute.component].attributes;
  const parts = Array.isArray(value) ? value : [value];
  const all = [];
  for (const part of parts) all.push(isMapping(part) ? await placed(context, inner, part) : part);
  return Array.isArray(value) ? all : all[0];
}

/** Undefined leaves the attribute as it is: the file is not there. */
async function filesOf(context: MediaContext, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) {
    const files = [];
    for (const one of value) files.push(await fileOf(context, one as MediaReference));
    return files.filter((file) => file !== undefined);
  }
  return isMapping(value) ? fileOf(context, value as unknown as MediaReference) : value;
}

async function fileOf(context: MediaContext, reference: MediaReference): Promise<LibraryFile | undefined> {
  if (context.find === null) return undefined;
  if (isRemote(reference.$media)) context.warnings.push(say('media-remote', { address: reference.$media }));
  else return (await stored(context, reference)) ?? undefined;
  return undefined;
}

/** Null if there is no such file, or the library does not accept it; both are said. */
async function stored(context: MediaContext, reference: MediaReference): Promise<LibraryFile | null> {
  const { find, library, folders, sitePath, warnings } = context;
  const address = reference.$media;
  for (const candidate of candidatesFor(address, sitePath, folders)) {
    const file = await find!(candidate);
    if (file === null) continue;
    try {
      const known = await library.store(file, reference);
      if (known) context.files.push(known.documentId);
      return known;
    } catch (error) {
      if (!(error instanceof errors.ApplicationError)) throw error;
      warnings.push(say('media-refused', { address, problem: error.message }));
      return null;
    }
  }
  warnings.push(say('media-missing', { address }));
  return null;
}

async function withStoredAddresses(context: MediaContext, text: string): Promise<string> {
  if (context.find === null) return text;
  const others = new Map<string, string>();
  for (const { address, isImage } of addressesIn(text)) {
    if (others.has(address)) continue;
    if (isRemote(address)) {
      if (isImage) context.warnings.push(say('media-remote', { address }));
    } else if (mayBeFile(address)) {
      const file = await stored(context, mediaReference(address));
      if (file) others.set(address, file.url);
    }
  }
  return withAddresses(text, others);
}
