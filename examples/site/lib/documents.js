import path from 'node:path';

import { addressOf } from './addresses.js';

/**
 * A document with what somebody wants to know before they load it.
 *
 * @param {{ label: string, source: string | null, file: { url: string, ext: string, size: number } | null }} document
 *   `size` is in kilobytes, as Strapi has it
 * @param {(file: object) => string} copyOf the address of the site's copy of a file
 * @param {string} locale
 * @returns {{ label: string, url: string | null, details: string }} `url` is `null` if it is not online
 */
export function describeDocument({ label, source, file }, copyOf, locale) {
  const details = [typeOf(file?.ext ?? extensionOf(source)), file ? sizeText(file.size, locale) : null];
  return {
    label,
    url: file ? copyOf(file) : addressOf(source),
    details: details.filter(Boolean).join(' – '),
  };
}

const typeOf = (extension) => extension?.replace('.', '').toUpperCase();

/** Addresses of pages have no extension that says anything. */
function extensionOf(source) {
  const extension = path.extname((source ?? '').split(/[?#]/)[0]);
  return /^\.(pdf|od[tsp]|docx?|xlsx?|pptx?|csv|zip|png|jpe?g|svg)$/i.test(extension) ? extension : null;
}

function sizeText(kilobytes, locale) {
  const [size, unit] = kilobytes < 1000 ? [Math.ceil(kilobytes), 'kilobyte'] : [kilobytes / 1000, 'megabyte'];
  const format = { style: 'unit', unit, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, format).format(size);
}
