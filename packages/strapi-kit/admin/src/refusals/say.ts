import { deadlineText, momentText } from '@guichet/time';
import type { Path, RefusalParameter, RefusalParameters } from '@guichet/strapi-kit';
import type { Words } from '../translations';

interface Coded {
  message: string;
  code?: string;
  parameters?: RefusalParameters;
}

/** An error of the server: Strapi's, with codes where it is ours. */
export interface ServerError {
  message: string;
  details?: Partial<Coded> & { errors?: (Coded & { path?: Path })[] };
}

/** What is said in the language of the editor. */
export interface Language {
  wordsOf: (plugin: string) => Words;
  /** The label of an attribute of the type that the request was about. */
  labelAt: (path: Path) => string;
  /** A value of an enumeration. */
  value: (value: string) => string;
  /** Strapi's translation of a message of its own. */
  stock: (message: string) => string | null;
}

/** The same error in the editor's language. Where there are no words for it, it stays in English. */
export function sayError<E extends ServerError>(error: E, language: Language): E {
  const { details = {} } = error;
  const problems = details.errors ?? [];
  const said = problems.map((problem) => sayOne(problem, language));
  const errors = problems.map((problem, index) => ({ ...problem, message: said[index] ?? problem.message }));
  const ofFields = said.some((text) => text !== null) ? errors.map(({ message }) => message) : null;
  const message = ofFields?.join(' ') ?? sayOne({ ...details, message: error.message }, language);
  // With a list, even an empty one, Strapi shows the message as it is, and does not look for a translation of it.
  return message === null ? error : { ...error, message, details: { ...details, errors } };
}

function sayOne({ code, parameters = {}, message }: Coded, language: Language): string | null {
  const [plugin, rule] = split(code ?? '');
  const words = language.wordsOf(plugin);
  const key = `refusal.${rule}`;
  return words.has(key) ? words(key, valuesOf(parameters, key, words, language)) : language.stock(message);
}

/** `deadlines.order` is the rule `order` of the plugin `deadlines`. */
function split(code: string): [plugin: string, rule: string] {
  const dot = code.indexOf('.');
  return [code.slice(0, dot), code.slice(dot + 1)];
}

function valuesOf(parameters: RefusalParameters, key: string, words: Words, language: Language) {
  const { zone = 'UTC' } = parameters;
  const say = (name: string, parameter: RefusalParameter): string | number => {
    if (parameter === null) return 'none';
    if (typeof parameter !== 'object') return parameter;
    if (Array.isArray(parameter)) {
      const items = parameter.map((item) =>
        words(`${key}.${name}`, valuesOf({ zone, ...item }, key, words, language))
      );
      return new Intl.ListFormat(words.locale).format(items);
    }
    if ('attribute' in parameter) return language.labelAt(parameter.attribute);
    if ('value' in parameter) return language.value(parameter.value);
    const write = parameter.ends ? deadlineText : momentText;
    return write(Date.parse(parameter.instant), String(zone), words.locale);
  };
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, say(name, parameter)])
  );
}
