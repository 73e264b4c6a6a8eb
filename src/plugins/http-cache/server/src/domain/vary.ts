/** The names in `Vary` headers, in lower case, each once. RFC 9110, section 12.5.5. */
export function namesIn(vary: string | string[] | number | undefined): string[] {
  const names = [vary ?? []].flat().flatMap((value) => String(value).split(','));
  return [...new Set(names.map((name) => name.trim().toLowerCase()).filter((name) => name !== ''))];
}
