import { once } from 'node:events';

import { runSample } from '../run-sample';
import { samples } from '../samples';

const [, COMMAND] = samples('guides/preview.md', 'sh');

interface Settings {
  /** The address of the application. */
  cms: string;
  /** The API token with which the site reads. */
  token: string;
  port: number;
}

/** Starts the site of examples/preview the way its guide says. Returns a function that stops it. */
export async function startExampleSite({ cms, token, port }: Settings): Promise<() => Promise<void>> {
  const site = runSample(COMMAND, { CMS: cms, TOKEN: token, PORT: String(port) });
  await once(site.stdout!, 'data');
  return async () => {
    const exit = once(site, 'exit');
    site.kill();
    await exit;
  };
}
