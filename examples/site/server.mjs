/**
 * Serves the site on loopback, and rebuilds it when the CMS announces a change.
 *
 * Environment: CMS, the URL of the CMS; PORT; SITE, the URL under which visitors find the site; WEBHOOK_SECRET, the secret
 * of the subscription to `/hook`; ORIGIN, see lib/settings.js; SITE_FOLDER, where the builds are kept. For previews:
 * PREVIEW_PORT; TOKEN, an API token that reads drafts; ADMIN, the URL of the admin, if it is not under CMS.
 */
import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import sirv from 'sirv';
import { Webhook } from 'standardwebhooks';

import { build, forgetOthers } from './lib/build.js';
import { pathOf } from './lib/moved.js';
import { Pending } from './lib/pending.js';
import { answerPreviews } from './lib/preview.js';
import { Rebuilder } from './lib/rebuilder.js';
import { millisecondsToLook, secondsToRefresh } from './lib/refresh.js';
import { renewIndex } from './lib/search-index.js';
import { cms, ROOT } from './lib/settings.js';

const { PORT = '4000', WEBHOOK_SECRET, SITE_FOLDER = path.join(ROOT, '.site') } = process.env;
const { PREVIEW_PORT, TOKEN, ADMIN = cms } = process.env;
const webhook = WEBHOOK_SECRET && new Webhook(WEBHOOK_SECRET);
const current = path.join(SITE_FOLDER, 'current');

/** How long after the last message everything is read again, in case an edit changed more than it named; ms. */
const CERTAIN_AFTER = 60_000;

let latest;
let readAt;
let timer;
const pending = new Pending();
const rebuilder = new Rebuilder(async () => {
  const beganAt = performance.now();
  latest = await pending.handle((edited) => build(SITE_FOLDER, edited));
  readAt = beganAt;
  console.log(`built as of ${latest.asOf} in ${latest.took} ms, ${latest.rendered} pages anew`);
  forgetOthers(SITE_FOLDER, path.basename(await realpath(current))).catch(report);
});
/** The index of the search follows the pages that it was made of. */
const indexer = new Rebuilder(() => renewIndex(current));

/** ms since the content of the newest build was read from the CMS. */
const elapsed = () => performance.now() - readAt;

const report = ({ message }) => console.error(message);

/** If the CMS cannot be read, the last build stays, and the build is retried. */
async function rebuild(asked) {
  clearTimeout(timer);
  await asked.then(() => void (latest.rendered > 0 && indexer.askSoon().catch(report)), report);
  lookLater();
}

function lookLater() {
  clearTimeout(timer);
  const look = () => {
    console.log('told of nothing');
    pending.addAll();
    return rebuild(rebuilder.ask());
  };
  const left = millisecondsToLook(latest, elapsed());
  timer = setTimeout(look, pending.isCertain ? left : Math.min(left, CERTAIN_AFTER));
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
  pending.add(message.data);
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
  const asked = pathOf(url);
  if (Object.hasOwn(latest.moved, asked)) {
    return response.writeHead(301, { Location: latest.moved[asked], 'Cache-Control': 'no-cache' }).end();
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(await readFile(path.join(current, '404.html')));
}

// Exits regularly, so that a running build ends too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());

// Without a first build there is nothing to serve.
await rebuilder.ask();
lookLater();
const servePublic = (request, response) => serve(request, response, () => answerNotFound(request, response));
createServer((request, response) => {
  if (webhook && request.method === 'POST' && request.url === '/hook') return receive(request, response);
  servePublic(request, response);
}).listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}/`));
if (PREVIEW_PORT) {
  // On a port of its own, so that whoever lets the public reach the site does not show drafts.
  const preview = answerPreviews({ token: TOKEN, admin: ADMIN }, servePublic);
  createServer(preview).listen(Number(PREVIEW_PORT), '127.0.0.1');
}
