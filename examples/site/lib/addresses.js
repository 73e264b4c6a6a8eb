import { origin } from './settings.js';

const MAIL = /^[^/\s@:]+@[^/\s@:]+$/;

/**
 * Where an address leads that an editor wrote. One without a host is that of the site that the documents come from; a
 * mail address is one, whether or not somebody wrote `mailto:`.
 *
 * @param {string | null | undefined} written
 * @returns {string | null} `null` where it leads nowhere that this site knows of
 */
export function addressOf(written, base = origin) {
  const address = (written ?? '').trim();
  if (MAIL.test(address)) return `mailto:${address}`;
  if (address === '' || address.startsWith('#')) return null;
  if (!URL.canParse(address, base || undefined)) return null;
  const url = new URL(address, base || undefined);
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
}
