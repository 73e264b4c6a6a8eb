import { Command, InvalidArgumentError } from 'commander';

import { CONTESTANTS, type Key } from './contestants';

/** The parts on content of the size `calls`. */
export const SIDE_BY_SIDE = ['compare', 'mixed', 'coalescing', 'memory', 'writes'] as const;
const PARTS = [...SIDE_BY_SIDE, 'growth', 'transitions', 'history', 'import', 'site'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  rounds: number;
  /** How long each contestant is measured in one round, in s. */
  seconds: number;
  only: Key[];
  connections: number[];
  /** Ids of workloads; without them, all those of a part. */
  workloads?: number[];
  /** The number of calls in the database, and of events. */
  calls: number;
  /** How long each load of the mixed part lasts, in s. */
  load: number;
  /** The numbers of calls, and of events, that the growth is measured between. */
  sizes: [number, number];
  /** Documents to import, and the approximate number of published ones with transitions in that part. */
  documents: number;
  /** How many of them close at the same instant. */
  burst: number;
  /** How long that part observes an idle instance, in s. */
  idle: number;
  parts: Part[];
}

const KEYS = CONTESTANTS.map(({ key }) => key);

/** @param argv in the format of `process.argv` */
export function readOptions(argv: string[]): Options {
  const command = withParts(
    new Command('npm run bench --')
      .description('asks this app, stock Strapi and a bare server the same, side by side on one PostgreSQL')
      .option('--rounds <number>', 'rounds after the warm-up', positive, 3)
      .option('--seconds <number>', 'how long each is asked in a round', positive, 3)
      .option('--only <keys>', `contestants among ${KEYS}`, listOf(keyOf), KEYS)
      .option(
        '--connections <numbers>',
        'connections at once, one comparison for each',
        listOf(positive),
        [1, 32]
      )
      .option(
        '--workloads <ids>',
        'workloads by their numbers, 1 to 5; 6 and 7 for --growth alone',
        listOf(positive)
      )
      .option('--calls <number>', 'calls in the database, and as many events; 32 at least', positive, 2000)
  ).parse(argv);
  const options = command.opts<Omit<Options, 'parts'> & Partial<Record<Part, true>>>();
  const asked = PARTS.filter((part) => options[part]);
  return { ...options, parts: asked.length > 0 ? asked : [...PARTS] };
}

/** The parts, and what each can be told. */
function withParts(command: Command): Command {
  return command
    .option('--compare', 'only the comparison; such options add up, and all parts are run without any')
    .option('--mixed', 'only the latency of answers while editors write and calls close')
    .option('--load <seconds>', 'how long each load of --mixed lasts', positive, 20)
    .option('--coalescing', 'only how often an answer is computed that many ask for at once')
    .option('--memory', 'only what a full cache takes')
    .option('--writes', 'only what a write costs, next to stock Strapi')
    .option('--growth', 'only how much slower uncached answers get from a small site to a large one')
    .option('--sizes <numbers>', 'calls of both sites for --growth', smallAndLarge, [1000, 100_000])
    .option('--transitions', 'only what it costs to announce what opens and closes')
    .option(
      '--documents <number>',
      'documents for --transitions, where they are published, and for --import',
      positive,
      10_000
    )
    .option('--import', 'only how long a site of --documents documents takes to move in')
    .option('--history', 'only what it costs to keep versions, and to have many of them')
    .option(
      '--site',
      'only how long the example site takes to show an edit, of as many calls and events as --calls'
    )
    .option('--burst <number>', 'calls that close at once for --transitions', positive, 1000)
    .option(
      '--idle <seconds>',
      'how long --transitions looks at an idle instance, and --site waits before an edit',
      positive,
      60
    );
}

function listOf<T>(parse: (value: string) => T): (value: string) => T[] {
  return (value) => value.split(',').map((item) => parse(item.trim()));
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number above 0.');
  return number;
}

function smallAndLarge(value: string): [number, number] {
  const [small, large, ...others] = listOf(positive)(value);
  if (!(small < large) || others.length > 0)
    throw new InvalidArgumentError('Give two numbers, such as 1000,100000.');
  return [small, large];
}

function keyOf(value: string): Key {
  const key = KEYS.find((known) => known === value);
  if (!key) throw new InvalidArgumentError(`Give some of ${KEYS}.`);
  return key;
}
