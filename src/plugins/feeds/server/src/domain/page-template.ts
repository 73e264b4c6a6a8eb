/** The placeholders in a template of URLs. */
export const PLACEHOLDERS = ['type', 'slug', 'documentId', 'locale', 'status', 'at'] as const;
export type TemplateValues = Partial<Record<(typeof PLACEHOLDERS)[number], string>>;

const EXAMPLE = 'https://www.example.org/{type}/{slug}?locale={locale}&status={status}&at={at}';

/** The URLs of a site's pages, for example `https://www.example.org/{type}/{slug}?locale={locale}`. */
export interface Template {
  /** The origin of all its URLs, without a path. */
  origin: string;
  /**
   * The URL of one page. A parameter without a value is left out.
   *
   * @returns `null` if the path needs a value that is missing
   */
  fill: (values: TemplateValues) => string | null;
}

/**
 * @param name of the setting, for errors
 * @throws Error with the setting, its value and the remedy
 */
export function readTemplate(name: string, text: string): Template {
  const refuse = (remedy: string) => new Error(`${name} is "${text}": ${remedy}, for example ${EXAMPLE}`);
  const unknown = namesIn(text).find((placeholder) => !PLACEHOLDERS.some((known) => known === placeholder));
  if (unknown !== undefined) {
    throw refuse(`{${unknown}} is none of ${PLACEHOLDERS.map((known) => `{${known}}`).join(', ')}`);
  }
  const [start] = text.split('{');
  const isAddress = /^https?:\/\/[^/]+\//.test(start) && URL.canParse(start);
  if (!isAddress) throw refuse('write the address of a page');
  const [path, query = ''] = text.split(/\?(.*)/s);
  return { origin: new URL(start).origin, fill: (values) => fill(path, query, values) };
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(.*?)\}/g)].map(([, name]) => name);
}

function fill(path: string, query: string, values: TemplateValues): string | null {
  const given: Record<string, string | undefined> = values;
  const hasAll = (text: string) => namesIn(text).every((name) => given[name]);
  if (!hasAll(path)) return null;
  const filled = (text: string) =>
    text.replaceAll(/\{(.*?)\}/g, (_, name) => encodeURIComponent(given[name]!));
  const parameters = query.split('&').filter((parameter) => parameter !== '' && hasAll(parameter));
  return [path, parameters.join('&')].filter(Boolean).map(filled).join('?');
}
