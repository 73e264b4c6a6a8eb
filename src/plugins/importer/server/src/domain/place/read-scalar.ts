import { endOf, readWrittenDate, type WrittenDate } from '../dates/written-date';
import type { AttributeModel, Rule } from '../mapping/mapping';
import { BrokenDocument } from '../problems';
import { fold, oneLine } from '../read/text';

/** A text, and what an error names: its key and its line. */
export interface Written {
  text: string;
  key: string;
  line?: number;
}

const NUMBERS = ['integer', 'biginteger', 'decimal', 'float'];
const FLAGS: Record<string, boolean> = {
  ...{ true: true, yes: true, on: true, oui: true },
  ...{ false: false, no: false, off: false, non: false },
};
/** What may stand on several lines. */
const LONG = ['text', 'richtext'];

/**
 * A text as the value of an attribute that is no component, relation or file.
 *
 * @param zone IANA zone for dates without an offset
 * @throws BrokenDocument naming key, value and remedy if the attribute cannot have it
 */
export function readScalar(attribute: AttributeModel, rule: Rule, written: Written, zone: string): unknown {
  const { type } = attribute;
  const text = rule.values?.[written.text.trim()] ?? written.text.trim();
  const said = { ...written, text };
  if (rule.as === 'date' || rule.as === 'day-that-ends' || type === 'datetime' || type === 'date')
    return dateOf(type, rule, said, zone);
  if (type === 'boolean') return flagOf(said);
  if (NUMBERS.includes(type)) return numberOf(said);
  if (type === 'enumeration') return wordOf(attribute.enum ?? [], said);
  if (rule.as === 'slug') return fold(text);
  return LONG.includes(type) ? text : oneLine(text);
}

function dateOf(type: string, rule: Rule, { text, key, line }: Written, zone: string): string {
  const date = readWrittenDate(text, zone);
  if (!date) throw new BrokenDocument('impossible-date', { key, text }, line);
  if (type === 'date') return dayOf(date);
  return rule.as === 'day-that-ends' ? endOf(date, zone) : date.at;
}

/** `2030-06-14` */
function dayOf({ day: { year, month, day } }: WrittenDate): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

function flagOf({ text, key, line }: Written): boolean {
  const flag = FLAGS[text.toLowerCase()];
  if (flag === undefined) throw new BrokenDocument('not-a-flag', { key, text }, line);
  return flag;
}

function numberOf({ text, key, line }: Written): number {
  const number = Number(text.replace(/\s/g, '').replace(',', '.'));
  if (Number.isNaN(number)) throw new BrokenDocument('not-a-number', { key, text }, line);
  return number;
}

/** Accents, capitals and spaces do not make another word. */
function wordOf(words: string[], { text, key, line }: Written): string {
  const word = words.find((one) => one === text) ?? words.find((one) => fold(one) === fold(text));
  if (word === undefined)
    throw new BrokenDocument('not-in-enumeration', { key, text, words: words.join(', ') }, line);
  return word;
}
