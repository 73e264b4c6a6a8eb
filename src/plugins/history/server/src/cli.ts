#!/usr/bin/env node
import { parseArgs } from 'node:util';

import { boot } from '@guichet/strapi-kit/cli';
import { verdictText } from './journal/verdict-text';
import { service } from './services';

const BROKEN = 1;
const WRONG_USAGE = 2;

const USAGE = `Usage: strapi-history verify [--head HASH]

Verifies the chain of the journal: that no row was changed, removed, added or moved.

  --head HASH   the head that an earlier run printed: that no rows up to there were cut off at the end
  --help        this text
`;

/** Exit codes: 0 all rows agree, 1 a row does not, 2 wrong usage. */
async function main(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === 'help') return print(USAGE, 0);
  if (asked === null) return print(USAGE, WRONG_USAGE);
  const strapi = await boot();
  try {
    const { text, isRight } = verdictText(
      await service(strapi, 'verification').verify(asked.head),
      asked.head
    );
    return print(text, isRight ? 0 : BROKEN);
  } finally {
    await strapi.destroy();
  }
}

function readArguments(args: string[]): { head: string | null } | 'help' | null {
  try {
    const options = { head: { type: 'string' }, help: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (values.help) return 'help';
    const isHash = values.head === undefined || /^[0-9a-f]{64}$/.test(values.head);
    return positionals.join(' ') === 'verify' && isHash ? { head: values.head ?? null } : null;
  } catch {
    return null;
  }
}

function print(text: string, code: number): number {
  (code === WRONG_USAGE ? process.stderr : process.stdout).write(text);
  return code;
}

// Strapi keeps handles open that are no longer needed. What was printed has to be written by then.
main(process.argv.slice(2))
  .then((code) => process.stdout.write('', () => process.exit(code)))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(BROKEN);
  });
