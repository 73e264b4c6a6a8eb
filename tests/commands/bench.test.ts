import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BENCH = path.resolve(__dirname, '..', '..', 'dist', 'bench', 'index.js');

/** What it prints, line by line, whatever the figures are. */
async function bench(...options: string[]): Promise<string[]> {
  const { stdout } = await run(process.execPath, [BENCH, ...options]);
  return stdout.split('\n').map((line) =>
    line
      .replace(/\d+(\.\d+)?/g, '0')
      .replace(/(holds|broken|unclear)$/, 'judged')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

it('npm run bench compares this application, stock Strapi and a bare server', async () => {
  const small = ['--compare', '--rounds', '1', '--seconds', '1', '--calls', '50'];
  const lines = await bench(...small, '--only', 'b,c,e', '--connections', '1', '--workloads', '2');
  expect(lines.slice(2)).toEqual([
    '',
    '0. call by slug, connections: 0',
    'requests/s (least–most) p0 ms p0 ms CPU ms/request bytes',
    'b Guichet, cache off 0 (0–0) 0 0 0 0',
    'c stock Strapi 0 (0–0) 0 0 0 0',
    'e node:http + pg 0 (0–0) 0 0 0 0',
    'b/c uncached here / stock Strapi: 0 (0–0) × the requests/s, 0 (0–0) × the CPU time',
    'b/e uncached here / bare server: 0 (0–0) × the requests/s, 0 (0–0) × the CPU time',
    '',
  ]);
});

it('npm run bench -- --growth compares a small site with a large one, round by round', async () => {
  const tiny = ['--growth', '--rounds', '1', '--seconds', '1', '--sizes', '40,80', '--workloads', '1,6'];
  expect((await bench(...tiny)).slice(3)).toEqual([
    '0 calls 0 calls growth bound',
    '0. open calls by deadline, 0 + total',
    'b Guichet, cache off 0 (0–0) 0 (0–0) 0 (0–0) 0 judged',
    'e node:http + pg 0 (0–0) 0 (0–0) 0 (0–0)',
    '0. open calls by deadline, 0 without total',
    'b Guichet, cache off 0 (0–0) 0 (0–0) 0 (0–0) 0 judged',
    'e node:http + pg 0 (0–0) 0 (0–0) 0 (0–0)',
    '',
  ]);
});

it('npm run bench -- --writes tells what a write costs here and in stock Strapi', async () => {
  const lines = await bench('--writes', '--only', 'a,c', '--rounds', '1', '--calls', '40');
  expect(lines.slice(1)).toEqual([
    'Writes, one after the other: medians of 0 rounds of 0 (least–most).',
    'PUT a call p0 ms CPU ms statements',
    'a Guichet 0 (0–0) 0 (0–0) 0',
    'c stock Strapi 0 (0–0) 0 (0–0) 0',
    'PUT a press release p0 ms CPU ms statements',
    'a Guichet 0 (0–0) 0 (0–0) 0',
    'c stock Strapi 0 (0–0) 0 (0–0) 0',
    '',
  ]);
});

it('npm run bench -- --mixed tells what visitors get while editors write, next to its targets', async () => {
  const tiny = ['--mixed', '--only', 'a', '--rounds', '1', '--load', '2', '--calls', '40'];
  const lines = await bench(...tiny);
  const after = (name: string) => lines[lines.indexOf(name) + 1];
  expect(after('0 % writes, a call closes each second')).toBe('0 anonymous answers: p0 0 ms, p0 0 ms');
  expect(after('round 0, 0 writes/s, half of them to calls, a call closes each second')).toBe(
    '0 anonymous answers: p0 0 ms, p0 0 ms'
  );
  expect(lines.slice(-5)).toEqual([
    '0 writes: p0 0 ms, p0 0 ms',
    '0 of them done before the load ended, 0 refused because others were first',
    'answers/s, with 0 writes/s / without: 0 (0–0), target at least 0',
    'p0 of all with them / of hits without: 0 (0–0), target at most 0',
    '',
  ]);
});

it.each([
  ['--only', 'b,z', 'Give some of a,b,c,d,e.'],
  ['--rounds', '0', 'Give a whole number above 0.'],
  ['--sizes', '100,10', 'Give two numbers, such as 1000,100000.'],
])('npm run bench refuses %s %s, and says what it accepts', async (option, value, message) => {
  await expect(run(process.execPath, [BENCH, option, value])).rejects.toThrow(message);
});

it('npm run bench -- --history tells what versions cost', async () => {
  const tiny = ['--history', '--rounds', '1', '--seconds', '1', '--calls', '40', '--workloads', '2'];
  const lines = await bench(...tiny);
  expect(lines.filter((line) => /^b (with|without|few|0 versions)/.test(line))).toEqual([
    'b with history 0 (0–0) 0 0 0',
    'b without 0 (0–0) 0 0 0',
    'b with history 0 (0–0) 0 (0–0) 0',
    'b without 0 (0–0) 0 (0–0) 0',
    'b few versions 0 (0–0) 0 (0–0) 0',
    'b 0 versions more 0 (0–0) 0 (0–0) 0',
  ]);
});

it('npm run bench -- --site tells how soon the example site shows an edit', async () => {
  const lines = await bench('--site', '--only', 'a', '--rounds', '1', '--idle', '1', '--calls', '40');
  expect(lines.slice(2)).toEqual([
    'a first build: 0 s, 0 s of CPU, load 0',
    'an edit, until it is on its page: 0 s, 0 s of CPU, load 0',
    '',
  ]);
});

it('npm run bench -- --import tells how the import fares with many documents', async () => {
  const lines = await bench('--import', '--only', 'a', '--documents', '40');
  expect(lines.filter((line) => line.trim() !== '')).toEqual([
    'Import of 0 documents on PostgreSQL, one process; documents per second by tenths.',
    'first 0 0 0 0 0 0 0 0 0 0',
    'end against start 0, at most 0 MB',
    'unchanged 0 0 0 0 0 0 0 0 0 0',
    'end against start 0, at most 0 MB',
  ]);
});
