import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

/**
 * Runs a command from a page of the docs, from the root, with other values for the variables in front of it.
 *
 * @param sample for example `CMS=http://127.0.0.1:1337 PORT=4000 node examples/site/server.mjs`
 * @param values of these variables, and of others that the command reads
 */
export function runSample(sample: string, values: Record<string, string>): ChildProcess {
  const [variables, command] = /^((?:[A-Z_]+=\S* )*)(.*)$/s.exec(sample.trim())!.slice(1);
  const names = [...variables.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name);
  const unknown = names.find((name) => !(name in values));
  if (unknown) throw new Error(`The sample sets ${unknown}, for which there is no value: ${sample}`);
  // With `exec`, the process that is ended is the command and not the shell around it.
  return spawn('sh', ['-c', `exec ${command}`], { cwd: ROOT, env: { ...process.env, ...values } });
}
