import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import {
  type FileInfo,
  nameOnDisk,
  refusalDetails,
  schemaFinder,
  type UploadData,
  type UploadRequest,
} from '@guichet/strapi-kit';
import { refusal } from '../refusals';

const LONGEST_NAME = 200;

/** Disks allow 255 bytes. This leaves room for what Strapi puts before a name, and for the extension. */
const LONGEST_ON_DISK = 230;

/**
 * Checks the information about files before any of them is stored, because disk and database would refuse it
 * afterwards.
 *
 * @throws ValidationError (400) naming the value, its place and the remedy
 */
export function acceptInfo(strapi: Core.Strapi, { data, files }: UploadRequest): void {
  const infos = [data.fileInfo ?? []].flat();
  infos.forEach(checkTexts);
  const names = [...infos.map(({ name }) => name), ...[files].flat().map((file) => file.originalFilename)];
  for (const name of names) if (typeof name === 'string') checkLength(strapi, name);
  checkTarget(strapi, data);
}

function checkTexts(info: FileInfo): void {
  for (const [key, value] of Object.entries(info)) {
    if (typeof value === 'string' && /\0|\p{Cs}/u.test(value)) {
      throw new errors.ValidationError(`fileInfo.${key} holds a NUL or half a character: leave it out`);
    }
  }
}

/** On the disk, letters of other scripts become Latin letters, sometimes several for one. */
function checkLength(strapi: Core.Strapi, name: string): void {
  const length = nameOnDisk(strapi, name).length;
  if (name.length <= LONGEST_NAME && length <= LONGEST_ON_DISK) return;
  const shown = `${name.slice(0, 20)}…${name.slice(-10)}`;
  const refused = refusal('file-name', { file: shown, length, most: LONGEST_NAME });
  throw new errors.ValidationError(refused.message, refusalDetails(refused));
}

function checkTarget(strapi: Core.Strapi, { ref, refId, field }: UploadData): void {
  if (!ref || !refId || !field) return;
  if (schemaFinder(strapi)(ref)?.attributes[field]?.type !== 'media') {
    throw new errors.ValidationError(
      `field is "${field}" and ref "${ref}": name a type and one of its media attributes`
    );
  }
  if (!/^\d{1,9}$/.test(String(refId))) {
    throw new errors.ValidationError(`refId is "${refId}": give the id of an entry, a number`);
  }
}
