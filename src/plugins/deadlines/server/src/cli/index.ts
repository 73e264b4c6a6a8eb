#!/usr/bin/env node
import { NothingToExplain } from '../explain/nothing-to-explain';
import { NotMade } from './find-schema';
import { makeType } from './make-type';
import { readArguments, USAGE, WrongUsage } from './read-arguments';

const REFUSED = 1;
const WRONG_USAGE = 2;

/** Exit codes: 0 done, 1 the type, or the entry, is not there or not as it must be, 2 wrong usage. */
async function main(argv: string[]): Promise<number> {
  try {
    const asked = readArguments(argv);
    if (asked === 'help') return print(USAGE);
    if (asked.command === 'make-type') return print(await makeType(process.cwd(), asked.type));
    // Strapi takes seconds to load, and files need none of it.
    const { explain } = await import('./explain');
    return print(await explain(asked));
  } catch (error) {
    if (error instanceof WrongUsage) return refuse(`${error.message}\n\n${USAGE}`, WRONG_USAGE);
    if (error instanceof NothingToExplain || error instanceof NotMade) {
      return refuse(`${error.message}\n`, REFUSED);
    }
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
