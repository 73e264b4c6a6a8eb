import { readWrittenDate } from '../dates/written-date';
import { isMapping } from '../read/fields';
import { isEmptyValue } from '../read/text';

/** The front matter of a document. */
export type Data = Record<string, unknown>;

/** What documents have under a key. Dotted keys are those of mappings. */
export interface KeySurvey {
  key: string;
  /** How editors know the key, if a form says so. */
  label?: string;
  /** The values that are not empty, by the number of their document. */
  values: Map<number, unknown>;
  /** The parts of the values: of each list its items. */
  items: unknown[];
}

const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i;
const FILE = /\.(?:csv|docx?|mp[34]|ods|odt|pdf|pptx?|xlsx?|zip)$/i;

/**
 * The keys of documents, those of the front matter before those of its mappings.
 *
 * @param labels of keys
 */
export function surveyOf(documents: Data[], labels: Record<string, string> = {}): KeySurvey[] {
  const keys = new Map<string, KeySurvey>();
  const note = (key: string, index: number, value: unknown) => {
    if (isEmptyValue(value)) return;
    const known: KeySurvey = keys.get(key) ?? { key, label: labels[key], values: new Map(), items: [] };
    keys.set(key, known);
    known.values.set(index, value);
    known.items.push(...(Array.isArray(value) ? value : [value]));
  };
  for (const [index, data] of documents.entries())
    for (const [key, value] of Object.entries(data)) note(key, index, value);
  for (const [index, data] of documents.entries())
    for (const [key, value] of Object.entries(data).filter(([, one]) => isMapping(one)))
      for (const [inner, one] of Object.entries(value as Data)) note(`${key}.${inner}`, index, one);
  return [...keys.values()];
}

/** One of the values of a key. */
export function sampleOf({ values }: KeySurvey): unknown {
  const [value] = values.values();
  return value;
}

/** Whether each value is a text that fits. */
export function areTexts({ values }: KeySurvey, fits: (text: string) => boolean = () => true): boolean {
  return [...values.values()].every((value) => typeof value === 'string' && fits(value));
}

/** Whether each item is a text that fits. */
export function areItems({ items }: KeySurvey, fits: (text: string) => boolean): boolean {
  return items.every((item) => typeof item === 'string' && fits(item));
}

export function isDate(text: string): boolean {
  // Any zone will do.
  return readWrittenDate(text, 'UTC') !== null;
}

export const isImage = (text: string): boolean => IMAGE.test(text.split(/[?#]/)[0].trim());

/** Whether a text leads to a file that is no page. */
export const isFile = (text: string): boolean => isImage(text) || FILE.test(text.split(/[?#]/)[0].trim());

/** Whether a text is an address that one can go to. */
export const isLink = (text: string): boolean => /^(?:https?:\/\/|mailto:|tel:|\/)\S+$/.test(text.trim());

/** The items that are mappings, as documents of their own; null if there are others. */
export function mappingsOf({ items }: KeySurvey): Data[] | null {
  return items.every(isMapping) ? items : null;
}
