import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';

const ROOT = path.resolve(__dirname, '..', '..');

interface Options {
  reads: number;
  writes: number;
  database: 'sqlite' | 'postgres' | 'both';
  seed: number;
}

/** Runs tests/app/bad-requests/fuzz.test.ts with these numbers. The test starts the application and the databases. */
function run({ reads, writes, database, seed }: Options): number {
  console.log(`${reads} reads and ${writes} writes on ${database}, seed ${seed}`);
  const projects = database === 'both' ? ['sqlite', 'postgres'] : [database];
  const jest = path.join(ROOT, 'node_modules', '.bin', 'jest');
  const given = [
    '--maxWorkers=1',
    '--selectProjects',
    ...projects,
    '--',
    'tests/app/bad-requests/fuzz.test.ts',
  ];
  const env = { ...process.env, FUZZ_READS: `${reads}`, FUZZ_WRITES: `${writes}`, FUZZ_SEED: `${seed}` };
  return spawnSync(jest, given, { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

const command = new Command('npm run fuzz --')
  .description('Sends requests that nobody should send, generated from the schemas, and judges the answers.')
  .option('--reads <number>', 'how many reads: REST, feeds, GraphQL, the admin API', wholeNumber, 10_000)
  .option('--writes <number>', 'how many writes: REST, GraphQL, the admin API', wholeNumber, 5_000)
  .addOption(new Option('--database <name>', 'where').choices(['sqlite', 'postgres', 'both']).default('both'))
  .option('--seed <number>', 'the same seed, the same requests', wholeNumber, Date.now() % 1_000_000_000)
  .parse();

process.exitCode = run(command.opts<Options>());
