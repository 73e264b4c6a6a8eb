import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = path.resolve(__dirname, '..', '..', 'dist', 'scripts', 'rolling-restart.js');

/** The part of the environment that finds programs, without a database. */
const { PATH, HOME } = process.env;

describe('npm run rolling-restart', () => {
  it('restarts both instances once, and no request is lost', async () => {
    const env = { PATH, HOME, LOG_LEVEL: 'error' };
    const run = promisify(execFile)(process.execPath, [SCRIPT, '--rounds', '1'], { env });
    // So that a failure shows what was lost, and not only that something was.
    const { stdout } = await run.catch((failed: { stdout: string }) => failed);
    expect(stdout).toMatch(/^restarts {3}2, ended with 0 0$/m);
    expect(stdout).toMatch(/^lost {7}0$/m);
    const [, writes, made] = stdout.match(/(\d+) writes, (\d+) of them made$/m)!;
    expect(made).toBe(writes);
    expect(Number(writes)).toBeGreaterThan(10);
  });
});
