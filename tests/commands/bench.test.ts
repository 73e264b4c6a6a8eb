import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BENCH = path.resolve(__dirname, '..', '..', 'dist', 'bench', 'index.js');

it('npm run bench compares this application, stock Strapi and a bare server', async () => {
  const small = ['--rounds', '1', '--seconds', '1', '--calls', '50'];
  const selected = ['--only', 'b,c,e', '--connections', '1', '--workloads', '2'];
  const { stdout } = await run(process.execPath, [BENCH, ...small, ...selected]);
  const words = stdout.split('\n').map((line) =>
    line
      .replace(/\d+(\.\d+)?/g, '0')
      .replace(/\s+/g, ' ')
      .trim()
  );
  expect(words.slice(2)).toEqual([
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

it.each([
  ['--only', 'b,z', 'Give some of a,b,c,d,e.'],
  ['--rounds', '0', 'Give a whole number above 0.'],
])('npm run bench refuses %s %s, and says what it accepts', async (option, value, message) => {
  await expect(run(process.execPath, [BENCH, option, value])).rejects.toThrow(message);
});
