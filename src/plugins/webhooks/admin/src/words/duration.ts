/** A duration in seconds, with two significant digits: "0,12 s". */
export function durationText(ms: number, locale: string): string {
  const options = { style: 'unit', unit: 'second', maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(locale, options).format(ms / 1000);
}
