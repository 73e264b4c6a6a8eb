import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

/**
 * Calls functions of an ES module of the example site in a process of its own, because jest cannot load it.
 *
 * @param file for example `examples/site/lib/dates.js`
 * @param calls the functions to call, with their arguments
 * @returns the results, as far as JSON can carry them
 */
export function callEsm(file: string, calls: [name: string, ...args: unknown[]][]): unknown[] {
  const code = `
    const module = await import(${JSON.stringify(path.join(ROOT, file))});
    const calls = ${JSON.stringify(calls)};
    console.log(JSON.stringify(await Promise.all(calls.map(([name, ...args]) => module[name](...args)))));`;
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(answer);
}
