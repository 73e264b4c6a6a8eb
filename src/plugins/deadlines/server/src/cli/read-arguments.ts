import { parseArgs } from 'node:util';

import { readInstant } from '@guichet/time';

export const USAGE = `Usage: strapi-deadlines explain TYPE [DOCUMENT_ID] [options]

Tells what the opt-in of a type means: its states, the statements that filters become, events, feeds.
With a DOCUMENT_ID also the present states of that entry, and its next changes.

  TYPE             a uid such as api::grant.grant, or a name such as grant
  --at INSTANT     as of another instant, such as 2022-03-18T22:59:30Z
  --locale CODE    the language of the entry, where its dates differ
  --json           as JSON
  --help           this text
`;

export class WrongUsage extends Error {}

/** What is to be explained. */
export interface Asked {
  type: string;
  documentId: string | undefined;
  /** ms (UTC); `null`: now. */
  at: number | null;
  locale: string | undefined;
  json: boolean;
}

const OPTIONS = {
  at: { type: 'string' },
  locale: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** @throws WrongUsage with what is wrong */
export function readArguments(args: string[]): Asked | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [command, type, documentId, ...rest] = positionals;
  if (command !== 'explain') throw new WrongUsage(`there is no command "${command ?? ''}"; use explain`);
  if (type === undefined) throw new WrongUsage('name the type to explain');
  if (rest.length > 0) throw new WrongUsage(`"${rest[0]}" is one too many; name a type and one documentId`);
  const at = values.at === undefined ? null : readInstant(values.at);
  if (values.at !== undefined && at === null) {
    throw new WrongUsage(`--at is "${values.at}"; write an instant, such as 2022-03-18T22:59:30Z`);
  }
  return { type, documentId, at, locale: values.locale, json: values.json };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}
