import { Command, InvalidArgumentError } from 'commander';

import { CONTESTANTS, type Key } from './contestants';

export interface Options {
  rounds: number;
  /** How long a contestant is asked in one round, in s. */
  seconds: number;
  only: Key[];
  connections: number[];
  /** Ids of workloads. */
  workloads: number[];
  /** How many calls are in the database, and as many events. */
  calls: number;
}

const KEYS = CONTESTANTS.map(({ key }) => key);

export function readOptions(argv: string[]): Options {
  return new Command('npm run bench --')
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
    .option('--workloads <ids>', 'workloads by their numbers', listOf(positive), [1, 2, 3, 4, 5])
    .option('--calls <number>', 'calls in the database, and as many events; 32 at least', positive, 2000)
    .parse(argv)
    .opts<Options>();
}

function listOf<T>(parse: (value: string) => T): (value: string) => T[] {
  return (value) => value.split(',').map((item) => parse(item.trim()));
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number above 0.');
  return number;
}

function keyOf(value: string): Key {
  const key = KEYS.find((known) => known === value);
  if (!key) throw new InvalidArgumentError(`Give some of ${KEYS}.`);
  return key;
}
