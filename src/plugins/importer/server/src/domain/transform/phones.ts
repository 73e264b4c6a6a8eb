import parsePhoneNumber from 'libphonenumber-js';

import { oneLine } from '../read/text';

/** As `shared.phone` holds it. */
export interface Phone {
  /** E.164 */
  number: string;
  display: string;
}

/** Numbers without a country code are French ones. */
const COUNTRY = 'FR';

/** The parts of what was written, a number each. */
export function phoneTexts(written: string[]): string[] {
  return written
    .flatMap((text) => text.split(/[/,;]|\s(?:ou|et)\s/))
    .map(oneLine)
    .filter(Boolean);
}

/**
 * Reads what was written as phone numbers ("01.99.00.12.34", "06 39 98 12 34 / 01 99 00 12 34").
 *
 * @returns the numbers, and the texts that hold none
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
