import type { DocumentKind, Transformed } from '../model';
import { Fields } from '../read/fields';
import { readDocument } from '../read/read-document';
import { recognise } from '../recognise';
import { transformEvent } from './event';
import { transformPressRelease } from './press-release';
import { transformProgramPage } from './program-page';
import type { Transform } from './shared-fields';

const TRANSFORMS: Record<DocumentKind, Transform> = {
  event: transformEvent,
  'press-release': transformPressRelease,
  'program-page': transformProgramPage,
};

/**
 * Read → recognise → transform, for the text of one document.
 *
 * @param file the file's name, for the report
 * @param zone IANA zone for dates without an offset
 * @returns null if the document has none of the three kinds
 * @throws BrokenDocument with the line and the remedy
 */
export function transformDocument(text: string, file: string, zone: string): Transformed | null {
  const document = readDocument(text);
  const fields = new Fields(document.data, document.lineOf);
  const kind = recognise(fields);
  return kind && TRANSFORMS[kind]({ document, fields, file, zone });
}
