import path from 'node:path';
import { errors } from '@strapi/utils';

import { type ReceivedFile, refusalDetails } from '@guichet/strapi-kit';
import { refusal } from '../refusals';
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

function refuseLarge(file: string, bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return;
  const refused = refusal('file-size', { file, size: inMegabytes(bytes), most: inMegabytes(maxBytes) });
  throw new errors.PayloadTooLargeError(refused.message, refusalDetails(refused));
}

function notTaken(file: string, type: string, taken: TakenType[]): errors.ValidationError {
  const allowedTypes = taken.map(([name]) => name);
  const refused = refusal('file-type', { file, type, types: allowedTypes.join(', ') });
  return new errors.ValidationError(refused.message, {
    file,
    type,
    allowedTypes,
    ...refusalDetails(refused),
  });
}

function misnamed(file: string, type: string, possible: TakenType[]): errors.ValidationError {
  const endings = possible.flatMap((each) => each[1]).map((ending) => `.${ending}`);
  const refused = refusal('file-ending', { file, type, endings: endings.join(' or ') });
  return new errors.ValidationError(refused.message, { file, type, endings, ...refusalDetails(refused) });
}

function misplaced(file: string, type: string, kept: string): errors.ValidationError {
  const refused = refusal('file-kept-ending', { file, type, ending: kept });
  return new errors.ValidationError(refused.message, {
    file,
    type,
    endings: [kept],
    ...refusalDetails(refused),
  });
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB`;
}
