import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const SCRIPT = path.resolve(__dirname, '..', '..', 'dist', 'scripts', 'serve-behind-nginx.js');

/** Two instances of the compiled application behind nginx, as `npm run serve:nginx` starts them. */
export interface Site {
  /** The address of nginx. */
  address: string;
  instances: { address: string; pid: number }[];
  /** nginx's log so far, one line per request. */
  log: () => Promise<string[]>;
  /** @returns the exit code of the script */
  stop: () => Promise<number | null>;
}

/**
 * Starts them on the database that the environment names.
 *
 * @throws Error with the script's output if it ends instead, for example because nginx is not installed
 */
export async function startSite(env: NodeJS.ProcessEnv = process.env): Promise<Site> {
  const script = spawn(process.execPath, [SCRIPT], { env: { ...env, LOG_LEVEL: 'error' } });
  const output = await written(script);
  const value = (pattern: RegExp) => output.match(pattern)![1];
  const file = value(/^requests +(.*)$/m);
  const instances = [...output.matchAll(/^instance +(\S+) process (\d+)$/gm)];
  return {
    address: value(/^nginx +(http:\/\/[^/]+)/m),
    instances: instances.map(([, address, pid]) => ({ address, pid: Number(pid) })),
    log: async () => (await readFile(file, 'utf8')).trim().split('\n'),
    stop: async () => {
      script.kill('SIGTERM');
      if (script.exitCode === null) await once(script, 'exit');
      return script.exitCode;
    },
  };
}

/** Its output until it serves. */
function written(script: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    for (const stream of [script.stdout!, script.stderr!]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (/^requests .*\n/m.test(output)) resolve(output);
      });
    }
    script.once('close', (code) => reject(new Error(`${SCRIPT} ended with ${code}: ${output}`)));
  });
}
