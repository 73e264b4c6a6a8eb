import { createRefusals } from '@guichet/strapi-kit';
import { type Expectation, remedyOf } from './parameters/values';

/** A field of an entry, by its path. */
interface OfField {
  field: { attribute: (string | number)[] };
}

/** A file that nothing describes. */
interface Undescribed extends OfField {
  /** The field that holds it. */
  of: OfField['field'];
  file: string;
}

interface OfFile {
  file: string;
  /** By its content, such as `text/html`. */
  type: string;
}

/** The refusals that an editor can meet. Those of parameters, which only programs send, have no codes. */
export const SENTENCES = {
  'entry-size': ({ maximum, counted, limit }: { maximum: number; counted: string; limit: string }) =>
    `The entry has more than ${maximum} ${counted}: send less at once,` +
    ` or raise limits.${limit} of the plugin input-validation`,
  'file-ending': ({ file, type, endings }: OfFile & { endings: string }) =>
    `${file} is ${type} by its content: give it a name that ends in ${endings}`,
  'file-kept-ending': ({ file, type, ending }: OfFile & { ending: string }) =>
    `${file} is ${type} by its content and would be served as ${ending}, the ending of the file that it replaces:` +
    ' upload it as a new file',
  'file-name': ({ file, length, most }: { file: string; length: number; most: number }) =>
    `The name ${file} has ${length} characters on the disk: give it one of at most ${most}`,
  'file-size': ({ file, size, most }: { file: string; size: string; most: string }) =>
    `${file} has ${size}, and at most ${most} are allowed: send a smaller one, or raise uploads.maxBytes of the` +
    ' plugin input-validation',
  'file-type': ({ file, type, types }: OfFile & { types: string }) =>
    `${file} is ${type} by its content, which is not taken; taken are ${types}` +
    (type === 'image/svg+xml' ? '; export the drawing as PNG or WebP' : ''),
  'form-size': ({ most }: { most: string }) =>
    `A file is larger than ${most}: send a smaller one, or raise uploads.maxBytes of the plugin input-validation`,
  length: ({ field, length, most }: OfField & { length: number; most: number }) =>
    `${nameOf(field)} has ${length} characters: shorten it to ${most}`,
  link: ({ field, given }: OfField & { given: string }) =>
    `${nameOf(field)} is ${JSON.stringify(given)}: write a link that begins with https://, http://, mailto: or tel:,` +
    ' or one within the site, such as /apply',
  'no-description': ({ field, of, file }: Undescribed) =>
    `${nameOf(field)} is empty, and ${nameOf(of)} is ${file}:` +
    ' write what it shows, for people who do not see it, or take it away',
  'slug-empty': ({ field }: OfField) => `${nameOf(field)} is empty: give it letters, digits or hyphens`,
  'slug-like-id': ({ field, given }: OfField & { given: string }) =>
    `${nameOf(field)} is ${given}, which reads like the documentId of an entry: put a hyphen into it, or make it` +
    ' longer or shorter',
  text: ({ field, problem }: OfField & { problem: string }) => `${nameOf(field)} ${problem}`,
  value: ({ field, given, ...expectation }: OfField & Expectation & { given: string }) =>
    `${nameOf(field)} is ${given}: ${remedyOf(expectation)}`,
};

export const refusal = createRefusals('input-validation', SENTENCES);

function nameOf({ attribute }: OfField['field']): string {
  return attribute.join('.');
}
