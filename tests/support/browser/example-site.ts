import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const SERVER = path.resolve(__dirname, '..', '..', '..', 'examples', 'preview', 'server.mjs');

interface Settings {
  /** The address of the application. */
  cms: string;
  /** The API token by which the site reads. */
  token: string;
  port: number;
}

/** Starts the site of examples/preview as a process of its own; answers what ends it. */
export async function startExampleSite({ cms, token, port }: Settings): Promise<() => Promise<void>> {
  const env = { ...process.env, CMS: cms, TOKEN: token, PORT: String(port) };
  const site = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(site.stdout, 'data');
  return async () => {
    const exit = once(site, 'exit');
    site.kill();
    await exit;
  };
}
