import parsePhoneNumber from 'libphonenumber-js';

import { oneLine } from '../read/text';

/** In the shape of `shared.phone`. */
export interface Phone {
  /** E.164 */
  number: string;
  display: string;
}

/** Numbers without a country code are French. */
const COUNTRY = 'FR';

/** The parts of a text, each with one number. */
export function phoneTexts(written: string[]): string[] {
  return written
    .flatMap((text) => text.split(/[/,;]|\s(?:ou|et)\s/))
    .map(oneLine)
    .filter(Boolean);
}

/**
 * Reads phone numbers ("01.99.00.12.34", "06 39 98 12 34 / 01 99 00 12 34").
 *
 * @returns the numbers, and the texts without a number
 */
export function readPhones(written: string[]): { phones: Phone[]; unreadable: string[] } {
  const phones: Phone[] = [];
  const unreadable: string[] = [];
  for (const part of phoneTexts(written)) {
    const phone = parsePhoneNumber(part, COUNTRY);
    if (!phone?.isPossible()) unreadable.push(part);
    else phones.push({ number: phone.number, display: displayOf(phone) });
  }
  return { phones, unreadable };
}

function displayOf(phone: NonNullable<ReturnType<typeof parsePhoneNumber>>): string {
  return phone.countryCallingCode === '33' ? phone.formatNational() : phone.formatInternational();
}
