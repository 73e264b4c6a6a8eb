#!/usr/bin/env node
import { NothingToExplain } from '../explain/nothing-to-explain';
import { boot } from './boot';
import { explain } from './explain';
import { readArguments, USAGE, WrongUsage } from './read-arguments';

const REFUSED = 1;
const WRONG_USAGE = 2;

/** Exit codes: 0 explained, 1 there is nothing of that name that opted in, 2 wrong usage. */
async function main(argv: string[]): Promise<number> {
  try {
    const asked = readArguments(argv);
    if (asked === 'help') return print(USAGE);
    const strapi = await boot();
    try {
      return print(await explain(strapi, asked));
    } finally {
      await strapi.destroy();
    }
  } catch (error) {
    if (error instanceof WrongUsage) return refuse(`${error.message}\n\n${USAGE}`, WRONG_USAGE);
    if (error instanceof NothingToExplain) return refuse(`${error.message}\n`, REFUSED);
    throw error;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function refuse(message: string, code: number): number {
  process.stderr.write(`error: ${message}`);
  return code;
}

// Strapi keeps handles open that are no longer needed. What was printed has to be written by then.
main(process.argv.slice(2))
  .then((code) => process.stdout.write('', () => process.exit(code)))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(REFUSED);
  });
