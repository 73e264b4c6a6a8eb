import path from 'node:path';
import type { Core } from '@strapi/strapi';

import { type KoaContext } from '@guichet/strapi-kit';

/**
 * What lets nothing in a file run, nor read what the server's own pages can: the document has an origin of its own.
 * https://www.w3.org/TR/CSP3/#directive-sandbox
 */
const NOTHING_RUNS = "sandbox; default-src 'none'";

/** A browser plays what is opened by itself from a page that it makes, and which has to load it. Scripts stay barred. */
const PLAYS = "sandbox allow-same-origin; default-src 'none'; media-src 'self'";

/** What a browser shows by itself; anything else is saved. SVG is a document, not a picture. */
export function isShown(type: string): boolean {
  return (/^(image|audio|video)\//.test(type) && type !== 'image/svg+xml') || type === 'application/pdf';
}

/** Sends uploaded files, also those from before there were rules for them, so that no browser runs anything in one. */
export function serveFilesSafely(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    await next();
    if (isUploadedFile(ctx)) setHeaders(ctx);
  });
}

/** By every spelling of the folder's name that routes and file system understand: `/%75ploads/`, `/./uploads/`. */
function isUploadedFile(ctx: KoaContext): boolean {
  try {
    return /^\/uploads(\/|$)/i.test(path.posix.normalize(decodeURIComponent(ctx.path)));
  } catch {
    // What cannot be decoded is no file's name.
    return false;
  }
}

function setHeaders(ctx: KoaContext): void {
  const type = ctx.response.type;
  ctx.set('Content-Security-Policy', /^(audio|video)\//.test(type) ? PLAYS : NOTHING_RUNS);
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (ctx.status < 300 && !isShown(type)) ctx.set('Content-Disposition', 'attachment');
}
