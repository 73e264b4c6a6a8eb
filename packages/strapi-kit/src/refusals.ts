import { errors } from '@strapi/utils';

/** Leads to what is refused: `['filters', 'title', '$eq']`, `['steps', 0, 'title']`. */
export type Path = (string | number)[];

/**
 * What the sentence of a refusal names: a text or number, an attribute by its path in the entry, a value of an
 * enumeration, an instant (ISO 8601, UTC), or a list of such things. The admin says attributes and values by their labels, and instants in
 * words: in the zone that the parameter `zone` names, and as the end of the day if something `ends` then.
 */
export type RefusalParameter =
  | string
  | number
  | null
  | { attribute: Path }
  | { value: string }
  | { instant: string; ends: boolean }
  | RefusalParameters[];

export interface RefusalParameters {
  [name: string]: RefusalParameter;
}

/** A refusal. Its message is for readers of the API; the admin has its own, by the code. */
export interface Refusal {
  /** The plugin and the rule: `deadlines.order`. It never changes. */
  code: string;
  parameters: RefusalParameters;
  /** What is wrong, and after a colon what to do. */
  message: string;
}

/** The English sentences of a plugin's refusals, by the rule. They are made of the refusal's parameters. */
type Sentences = Record<string, (parameters: never) => string>;

/**
 * Makes the refusals of a plugin.
 *
 * @example
 * const refusal = createRefusals('shop', { empty: ({ shelf }: { shelf: string }) => `${shelf} is empty: fill it` });
 * refusal('empty', { shelf: 'A' });
 * // { code: 'shop.empty', parameters: { shelf: 'A' }, message: 'A is empty: fill it' }
 */
export function createRefusals<S extends Sentences>(plugin: string, sentences: S) {
  return <Rule extends keyof S & string>(rule: Rule, ...[parameters]: Parameters<S[Rule]>): Refusal => ({
    code: `${plugin}.${rule}`,
    parameters: (parameters ?? {}) as RefusalParameters,
    message: sentences[rule](parameters as never),
  });
}

/** What the `details` of an error say of a refusal that is not about one field. */
export function refusalDetails({ code, parameters }: Omit<Refusal, 'message'>) {
  return { code, parameters };
}

/** What is wrong in one place. Only what an editor can meet has a code. */
export interface Refused extends Partial<Pick<Refusal, 'code' | 'parameters'>>, Pick<Refusal, 'message'> {
  path: Path;
}

/** The 400, in the shape of Strapi's own, which the admin shows at each field; in GraphQL BAD_USER_INPUT. */
export function validationError(...refused: Refused[]): errors.ValidationError {
  const details = refused.map(({ path, message, code, parameters }) => ({
    path,
    message,
    name: 'ValidationError',
    ...(code !== undefined && { code, parameters }),
  }));
  return new errors.ValidationError(refused.map(({ message }) => message).join('; '), { errors: details });
}
