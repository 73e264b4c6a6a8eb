import path from 'node:path';
import type { Core } from '@strapi/strapi';

import { type KoaContext } from '@guichet/strapi-kit';

/**
 * Prevents anything in a file from running, and from reading what the server's own pages can read, because the document
 * has an origin of its own. https://www.w3.org/TR/CSP3/#directive-sandbox
 */
const NOTHING_RUNS = "sandbox; default-src 'none'";

/** To play a file that is opened on its own, a browser makes a page that has to load it. Scripts stay forbidden. */
const PLAYS = "sandbox allow-same-origin; default-src 'none'; media-src 'self'";

/** Whether a browser displays the type; anything else is saved. SVG is a document, not a picture. */
export function isShown(type: string): boolean {
  return (/^(image|audio|video)\//.test(type) && type !== 'image/svg+xml') || type === 'application/pdf';
}

/**
 * Sends uploaded files in such a way that no browser runs anything in them, including files from before these rules.
 */
export function serveFilesSafely(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    await next();
    if (isUploadedFile(ctx)) setHeaders(ctx);
  });
}

/** For every spelling of the folder's name that routes and file system accept: `/%75ploads/`, `/./uploads/`. */
function isUploadedFile(ctx: KoaContext): boolean {
  try {
    return /^\/uploads(\/|$)/i.test(path.posix.normalize(decodeURIComponent(ctx.path)));
  } catch {
    // A path that cannot be decoded is not the name of a file.
    return false;
  }
}

function setHeaders(ctx: KoaContext): void {
  const type = ctx.response.type;
  ctx.set('Content-Security-Policy', /^(audio|video)\//.test(type) ? PLAYS : NOTHING_RUNS);
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (ctx.status < 300 && !isShown(type)) ctx.set('Content-Disposition', 'attachment');
}
