import { origin } from './settings.js';

const MAIL = /^[^/\s@:]+@[^/\s@:]+$/;

/**
 * The URL for an address that an editor wrote. An address without a host belongs to the site that the documents come from.
 * A mail address works with or without `mailto:`.
 *
 * @param {string | null | undefined} written
 * @returns {string | null} `null` if this site does not know where it leads
 */
export function addressOf(written, base = origin) {
  const address = (written ?? '').trim();
  if (MAIL.test(address)) return `mailto:${address}`;
  if (address === '' || address.startsWith('#')) return null;
  if (!URL.canParse(address, base || undefined)) return null;
  const url = new URL(address, base || undefined);
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
}
