import { parseArgs } from 'node:util';

import { readInstant } from '@guichet/time';

export const USAGE = `Usage: strapi-deadlines explain TYPE [DOCUMENT_ID] [options]
       strapi-deadlines make-type TYPE

explain tells what the opt-in of a type means: its states, the statements that filters become, events,
feeds. With a DOCUMENT_ID also the present states of that entry, and its next changes.

make-type writes the controller, the service and the router of a type that has only its schema.json.

  TYPE             a uid such as api::grant.grant, or a name such as grant
  --at INSTANT     as of another instant, such as 2022-03-18T22:59:30Z
  --locale CODE    the language of the entry, where its dates differ
  --json           as JSON
  --help           this text
`;

export class WrongUsage extends Error {}

/** What is to be explained. */
export interface Asked {
  command: 'explain';
  type: string;
  documentId: string | undefined;
  /** ms (UTC); `null`: now. */
  at: number | null;
  locale: string | undefined;
  json: boolean;
}

/** The type whose files are to be written. */
export interface ToMake {
  command: 'make-type';
  type: string;
}

const OPTIONS = {
  at: { type: 'string' },
  locale: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parse>['values'];

/** @throws WrongUsage with what is wrong */
export function readArguments(args: string[]): Asked | ToMake | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [command, ...operands] = positionals;
  if (command === 'explain') return readExplain(operands, values);
  if (command === 'make-type') return readMakeType(operands, values);
  throw new WrongUsage(`there is no command "${command ?? ''}"; use explain or make-type`);
}

function readExplain([type, documentId, ...rest]: string[], values: Values): Asked {
  if (type === undefined) throw new WrongUsage('name the type to explain');
  if (rest.length > 0) throw new WrongUsage(`"${rest[0]}" is one too many; name a type and one documentId`);
  const at = values.at === undefined ? null : readInstant(values.at);
  if (values.at !== undefined && at === null) {
    throw new WrongUsage(`--at is "${values.at}"; write an instant, such as 2022-03-18T22:59:30Z`);
  }
  return { command: 'explain', type, documentId, at, locale: values.locale, json: values.json ?? false };
}

function readMakeType([type, ...rest]: string[], values: Values): ToMake {
  if (type === undefined) throw new WrongUsage('name the type to make, such as grant');
  if (rest.length > 0) throw new WrongUsage(`"${rest[0]}" is one too many; name one type`);
  const [option] = Object.keys(values);
  if (option) throw new WrongUsage(`--${option} is an option of explain; leave it out`);
  return { command: 'make-type', type };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}
