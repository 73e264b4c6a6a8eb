import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { listen } from '../../support/listen';
import { until } from '../../support/until';
import {
  announce,
  deliveriesTo,
  message,
  send,
  startWebhooks,
  subscribe,
  unsubscribeAll,
  type WebhooksApp,
} from '../../support/webhooks';

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** The guide's first sample in a language, unchanged. */
async function sample(language: string): Promise<string> {
  const text = await readFile(path.join(ROOT, 'docs/guides/receive-webhooks.md'), 'utf8');
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(text)![1];
}

let app: WebhooksApp;
let folder: string;
beforeAll(async () => {
  app = await startWebhooks();
  folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-receivers-'));
});
afterEach(() => unsubscribeAll(app));
afterAll(async () => {
  await rm(folder, { recursive: true });
  await app.stop();
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a receiver of the guide. Resolves once it can be reached. */
async function start(language: string, command: string, port: number, secret: string) {
  const file = path.join(folder, `receiver.${language}`);
  await writeFile(file, await sample(language));
  const NODE_PATH = path.join(ROOT, 'node_modules');
  const env = { PATH: process.env.PATH, NODE_PATH, PORT: String(port), WEBHOOK_SECRET: secret };
  const receiver = spawn(command, [file], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let printed = '';
  receiver.stdout.on('data', (chunk) => (printed += chunk));
  await until('the receiver can be reached', () => reaches(port));
  return { receiver, printed: () => printed };
}

async function reaches(port: number): Promise<boolean> {
  const socket = net.connect(port, '127.0.0.1');
  const connected = await once(socket, 'connect').then(
    () => true,
    () => false
  );
  socket.destroy();
  return connected;
}

async function end(receiver: ChildProcess): Promise<void> {
  receiver.kill();
  await once(receiver, 'exit');
}

describe('the guide to receiving webhooks', () => {
  it.each([
    ['Node', 'js', process.execPath],
    ['Python', 'python', 'python3'],
  ])(
    'has a receiver in %s that accepts our messages once and refuses others',
    async (_name, language, command) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}/`;
      const { documentId, secret } = await subscribe(app, url);
      const { receiver, printed } = await start(language, command, port, secret);
      try {
        const data = { slug: 'appel-à-projets' };
        await announce(app, message({ body: JSON.stringify({ type: 'call.opened', data }) }));
        await send(app);
        const [delivery] = await deliveriesTo(app, documentId);
        const path = `/webhooks/deliveries/${delivery.documentId}/resend`;
        await app.http.post(path).set(app.admin).expect(200);
        await send(app);
        const [{ tries }] = await deliveriesTo(app, documentId);
        const now = String(Math.floor(Date.now() / 1000));
        const forged = { 'webhook-id': 'msg_1', 'webhook-timestamp': now, 'webhook-signature': 'v1,AAAA' };
        const refused = await fetch(url, { method: 'POST', headers: forged, body: '{}' });
        expect([tries.map(({ status }) => status), refused.status, printed()]).toEqual([
          [204, 204],
          400,
          'call.opened appel-à-projets\n',
        ]);
      } finally {
        await end(receiver);
      }
    }
  );

  it('has a command that subscribes', async () => {
    const ADMIN_TOKEN = app.admin.Authorization.replace('Bearer ', '');
    const env = { ...process.env, CMS: await listen(app), ADMIN_TOKEN };
    const { stdout } = await promisify(execFile)('sh', ['-c', await sample('sh')], { env });
    expect(JSON.parse(stdout).data).toMatchObject({
      documentId: expect.any(String),
      url: 'https://example.org/hook',
      events: ['call.opened', 'call.closed'],
      secret: expect.stringMatching(/^whsec_/),
    });
  });
});
