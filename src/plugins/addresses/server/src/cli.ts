#!/usr/bin/env node
import { parseArgs } from 'node:util';

import { checkAddresses } from './check/check-addresses';
import { readAddresses, UnreadableError } from './check/read-addresses';
import { reportText } from './check/report';

const LOST = 1;
const WRONG_USAGE = 2;

const USAGE = `Usage: strapi-addresses check FILE URL

Asks a new site for each address of an old one, and names those that do not lead on: that do not end in 200, or
not by 301 and 308 alone.

  FILE     the old site's sitemap, a sitemap index whose sitemaps are beside it, or a file with one address a line
  URL      the new site, for example https://www.example.org
  --help   this text
`;

/** Exit codes: 0 all addresses lead on, 1 one does not, 2 wrong usage, or a file that cannot be read. */
async function main(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === 'help') return print(USAGE, 0);
  if (asked === null) return print(USAGE, WRONG_USAGE);
  try {
    const paths = await readAddresses(asked.file);
    if (paths.length === 0) throw new UnreadableError(`${asked.file} has no address: name another file`);
    const checked = await checkAddresses(asked.site, paths);
    return print(reportText(checked), checked.some(({ problem }) => problem !== null) ? LOST : 0);
  } catch (error) {
    if (error instanceof UnreadableError) return print(`${error.message}\n`, WRONG_USAGE);
    throw error;
  }
}

function readArguments(args: string[]): { file: string; site: string } | 'help' | null {
  try {
    const options = { help: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (values.help) return 'help';
    const [command, file, site, ...others] = positionals;
    const isSite = URL.canParse(site) && /^https?:\/\/[^?#]+$/i.test(site);
    return command === 'check' && isSite && others.length === 0 ? { file, site } : null;
  } catch {
    return null;
  }
}

function print(text: string, code: number): number {
  (code === WRONG_USAGE ? process.stderr : process.stdout).write(text);
  return code;
}

main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = LOST;
  });
