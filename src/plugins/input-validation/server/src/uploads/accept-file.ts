import path from 'node:path';
import { errors } from '@strapi/utils';

import type { ReceivedFile } from '@guichet/strapi-kit';
import { detectType } from './detect-type';
import { MEGABYTE, type UploadOptions } from './options';

type TakenType = [type: string, endings: string[]];

/**
 * Accepts a file if its content has an allowed type and its name has an extension of that type, because the extension
 * decides how it is served.
 *
 * @param kept the extension of the file's future URL, if it is not that of its name, such as `.pdf`
 * @throws ValidationError (400) naming the file, the type of its content, the allowed types and the remedy
 * @throws PayloadTooLargeError (413) naming the file, its size, the limit and the remedy
 */
export async function acceptFile(file: ReceivedFile, options: UploadOptions, kept?: string): Promise<void> {
  const name = file.originalFilename ?? 'unnamed';
  refuseLarge(name, file.size, options.maxBytes);
  const taken = takenTypes(options);
  const detected = await detectType(file.filepath);
  const possible = taken.filter(([type]) => isOfType(detected, type));
  if (possible.length === 0) throw notTaken(name, detected, taken);
  const named = possible.find((type) => isEnding(path.extname(name), type));
  if (!named) throw misnamed(name, detected, possible);
  if (kept !== undefined && !isEnding(kept, named)) throw misplaced(name, detected, kept);
  [file.detectedMimeType] = named;
}

function takenTypes({ types }: UploadOptions): TakenType[] {
  return Object.entries(types).filter((entry): entry is TakenType => entry[1] !== false);
}

/** Only its name says which kind of text a text is. */
function isOfType(detected: string, type: string): boolean {
  return type === detected || (detected === 'text/plain' && type.startsWith('text/'));
}

/** A file without an extension gets one from its type. */
function isEnding(ending: string, [, endings]: TakenType): boolean {
  return ending === '' || endings.includes(ending.slice(1).toLowerCase());
}

function refuseLarge(name: string, size: number, maxBytes: number): void {
  if (size <= maxBytes) return;
  const remedy = 'send a smaller one, or raise uploads.maxBytes of the plugin input-validation';
  const message = `${name} has ${inMegabytes(size)}, and at most ${inMegabytes(maxBytes)} are allowed: ${remedy}`;
  throw new errors.PayloadTooLargeError(message);
}

function notTaken(name: string, detected: string, taken: TakenType[]): errors.ValidationError {
  const types = taken.map(([type]) => type);
  const remedy = detected === 'image/svg+xml' ? '; export the drawing as PNG or WebP' : '';
  const message = `${name} is ${detected} by its content, which is not taken; taken are ${types.join(', ')}${remedy}`;
  return new errors.ValidationError(message, { file: name, type: detected, allowedTypes: types });
}

function misnamed(name: string, detected: string, possible: TakenType[]): errors.ValidationError {
  const endings = possible.flatMap((type) => type[1]).map((ending) => `.${ending}`);
  const message = `${name} is ${detected} by its content: give it a name that ends in ${endings.join(' or ')}`;
  return new errors.ValidationError(message, { file: name, type: detected, endings });
}

function misplaced(name: string, detected: string, kept: string): errors.ValidationError {
  const message =
    `${name} is ${detected} by its content and would be served as ${kept}, the ending of the file that it replaces:` +
    ' upload it as a new file';
  return new errors.ValidationError(message, { file: name, type: detected, endings: [kept] });
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB`;
}
