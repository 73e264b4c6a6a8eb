/**
 * Serves the site on loopback, and builds it anew when the CMS says that something changed.
 *
 * Environment: CMS, the address of the CMS; PORT, and SITE, the address under which visitors find it; WEBHOOK_SECRET, of the subscription whose address is `/hook` here;
 * ORIGIN, see lib/settings.js; SITE_FOLDER, where the builds are kept.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import sirv from 'sirv';
import { Webhook } from 'standardwebhooks';

import { build } from './lib/build.js';
import { Rebuilder } from './lib/rebuilder.js';
import { millisecondsToLook, secondsToRefresh } from './lib/refresh.js';
import { ROOT } from './lib/settings.js';

const { PORT = '4000', WEBHOOK_SECRET, SITE_FOLDER = path.join(ROOT, '.site') } = process.env;
const webhook = WEBHOOK_SECRET && new Webhook(WEBHOOK_SECRET);
const current = path.join(SITE_FOLDER, 'current');

let latest;
let readAt;
let timer;
const rebuilder = new Rebuilder(async () => {
  const beganAt = performance.now();
  latest = await build(SITE_FOLDER);
  readAt = beganAt;
  console.log(`built as of ${latest.asOf} in ${latest.took} ms`);
});

/** ms since the newest build was read from the CMS. */
const elapsed = () => performance.now() - readAt;

/** Where the CMS cannot be read, the last build stays, and it is tried again. */
async function rebuild(asked) {
  clearTimeout(timer);
  await asked.catch(({ message }) => console.error(message));
  lookLater();
}

function lookLater() {
  clearTimeout(timer);
  const look = () => {
    console.log('told of nothing');
    return rebuild(rebuilder.ask());
  };
  timer = setTimeout(look, millisecondsToLook(latest, elapsed()));
}

/** Answers at once: a build takes longer than a sender should wait. */
async function receive(request, response) {
  let message;
  try {
    message = webhook.verify(await text(request), request.headers);
  } catch {
    return response.writeHead(400).end();
  }
  response.writeHead(204).end();
  console.log(`told of ${message.type}`);
  // The clock waits for nobody; an editor seldom publishes one entry alone.
  await rebuild(message.type.startsWith('entry.') ? rebuilder.askSoon() : rebuilder.ask());
}

// `dev`: the files are looked up at each request, since the folder is another one after each build.
const serve = sirv(current, { dev: true, etag: true, setHeaders });

function setHeaders(response, pathname) {
  // Every page can change with the next build: it is asked for each time, and answered 304 while it is the same.
  response.setHeader('Cache-Control', 'no-cache');
  const isPage = ['', '.html'].includes(path.extname(pathname));
  const seconds = isPage ? secondsToRefresh(latest, elapsed()) : null;
  if (seconds !== null) response.setHeader('Refresh', String(seconds));
}

/** The address may be given to another page later: no browser has to remember where it led. */
async function answerNotFound({ url }, response) {
  const asked = url.split('?')[0].replace(/\/?$/, '/');
  if (Object.hasOwn(latest.moved, asked)) {
    return response.writeHead(301, { Location: latest.moved[asked], 'Cache-Control': 'no-cache' }).end();
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(await readFile(path.join(current, '404.html')));
}

// In order, so that a build under way ends too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());

// Without a first build there is nothing to serve.
await rebuilder.ask();
lookLater();
createServer((request, response) => {
  if (webhook && request.method === 'POST' && request.url === '/hook') return receive(request, response);
  serve(request, response, () => answerNotFound(request, response));
}).listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}/`));
