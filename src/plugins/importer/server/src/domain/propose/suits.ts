import type { AttributeModel } from '../mapping/mapping';
import { fold } from '../read/text';
import { areItems, areTexts, isDate, isFile, type KeySurvey } from './survey';

const FLAG = /^(?:true|false|yes|no|on|off|oui|non)$/i;
const NUMBER = /^-?[\d\s]+(?:[.,]\d+)?$/;
const isNumber = (text: string) => NUMBER.test(text.trim());

type Suits = (survey: KeySurvey, attribute: AttributeModel) => boolean;

const areDates: Suits = (survey) => areTexts(survey, isDate);
const areNumbers: Suits = (survey) => areTexts(survey, isNumber);
const areAnyTexts: Suits = (survey) => areTexts(survey);

const BY_TYPE: Record<string, Suits> = {
  date: areDates,
  datetime: areDates,
  boolean: (survey) => areTexts(survey, (text) => FLAG.test(text.trim())),
  integer: areNumbers,
  biginteger: areNumbers,
  decimal: areNumbers,
  float: areNumbers,
  enumeration: (survey, { enum: words = [] }) =>
    areTexts(survey, (text) => words.some((word) => fold(word) === fold(text))),
  email: (survey) => areTexts(survey, (text) => text.includes('@')),
  media: (survey, { many }) => (many ? areItems : areTexts)(survey, isFile),
  string: areAnyTexts,
  text: areAnyTexts,
  uid: areAnyTexts,
  richtext: () => true,
  json: () => true,
};

/** Whether an attribute that is neither a component nor a relation can have all the values of a key. */
export function suits(attribute: AttributeModel, survey: KeySurvey): boolean {
  return BY_TYPE[attribute.type]?.(survey, attribute) ?? false;
}
