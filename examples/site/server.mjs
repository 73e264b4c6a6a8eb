/**
 * Serves the site on loopback, and rebuilds it when the CMS announces a change.
 *
 * Environment: CMS, the URL of the CMS; PORT; SITE, the URL under which visitors find the site; WEBHOOK_SECRET, the secret
 * of the subscription to `/hook`; ORIGIN, see lib/settings.js; SITE_FOLDER, where the builds are kept.
 */
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import sirv from 'sirv';
import { Webhook } from 'standardwebhooks';

import { build, keptIn } from './lib/build.js';
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

/** ms since the content of the newest build was read from the CMS. */
const elapsed = () => performance.now() - readAt;

/** If the CMS cannot be read, the last build stays, and the build is retried. */
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

/** Answers at once, because a build takes longer than a sender should wait. */
async function receive(request, response) {
  let message;
  try {
    message = webhook.verify(await text(request), request.headers);
  } catch {
    return response.writeHead(400).end();
  }
  response.writeHead(204).end();
  console.log(`told of ${message.type}`);
  // Transitions should show at once; an editor seldom publishes a single entry.
  await rebuild(message.type.startsWith('entry.') ? rebuilder.askSoon() : rebuilder.ask());
}

// `dev`: sirv looks files up at each request, because the folder changes with each build.
const serve = sirv(current, { dev: true, etag: true, gzip: true, setHeaders });

function setHeaders(response, pathname) {
  // Every page can change with the next build, so browsers ask each time, and get a 304 if it is the same.
  response.setHeader('Cache-Control', 'no-cache');
  const isPage = ['', '.html'].includes(path.extname(pathname));
  const seconds = isPage ? secondsToRefresh(latest, elapsed()) : null;
  if (seconds !== null) response.setHeader('Refresh', String(seconds));
}

/** Another page may get the URL later, so browsers should not remember the redirect. */
async function answerNotFound({ url }, response) {
  const asked = url.split('?')[0].replace(/\/?$/, '/');
  if (Object.hasOwn(latest.moved, asked)) {
    return response.writeHead(301, { Location: latest.moved[asked], 'Cache-Control': 'no-cache' }).end();
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(await readFile(path.join(current, '404.html')));
}

// Exits regularly, so that a running build ends too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());

// The CMS may have another configuration than before.
await rm(keptIn(SITE_FOLDER), { force: true });
// Without a first build there is nothing to serve.
await rebuilder.ask();
lookLater();
createServer((request, response) => {
  if (webhook && request.method === 'POST' && request.url === '/hook') return receive(request, response);
  serve(request, response, () => answerNotFound(request, response));
}).listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}/`));
