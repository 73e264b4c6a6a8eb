import type { Core } from '@strapi/strapi';

import { hasAdministrator, surroundFirstRegistration, type KoaContext, type Next } from '@guichet/strapi-kit';
import { OneTimeToken } from './one-time-token';

const COOKIE = 'guichet_first_administrator';

const REFUSAL =
  'The first administrator is registered at the address that the server printed as it started, which works once; ' +
  'start it again for a new one, or run: npx strapi admin:create-user';

/** What keeps the token of a boot in Strapi's container. */
const TOKEN = 'guichet::first-administrator';

/**
 * Lets the first administrator be registered with a one-time token only: without it the first visitor of a new
 * installation would become its Super Admin. For `register`: afterwards Strapi has given its routes their handlers.
 *
 * Not under `strapi develop`, which is for one's own machine, and not in tests.
 */
export function guardRegistration(strapi: Core.Strapi): void {
  if (strapi.config.get('autoReload') || strapi.config.get('environment') === 'test') return;
  const token = new OneTimeToken();
  strapi.add(TOKEN, token);
  surroundFirstRegistration(strapi, (register) => async (ctx, next) => {
    if (!token.accepts(ctx.cookies.get(COOKIE, { signed: false }))) return ctx.forbidden(REFUSAL);
    await register(ctx, next);
    token.use();
    ctx.cookies.set(COOKIE, null, { signed: false });
  });
}

/** Prints, as the server begins to listen, the address that carries the token, and accepts it. For `bootstrap`. */
export function offerRegistration(strapi: Core.Strapi): void {
  if (!strapi.has(TOKEN)) return;
  const token = strapi.get(TOKEN) as OneTimeToken;
  strapi.server.use(acceptAddress(strapi, token));
  strapi.server.httpServer.once('listening', () => void printAddress(strapi, token));
}

/** Puts the token of the address into a cookie, which the page's own request then carries, and out of the address. */
function acceptAddress(strapi: Core.Strapi, token: OneTimeToken) {
  const path = `${strapi.config.get<string>('admin.path')}/auth/register-admin`;
  return async (ctx: KoaContext, next: Next): Promise<unknown> => {
    const { token: given } = ctx.query;
    if (ctx.path.toLowerCase() !== path.toLowerCase() || given === undefined) return next();
    ctx.set('Cache-Control', 'no-store');
    ctx.set('Referrer-Policy', 'no-referrer');
    if (!token.accepts(given)) {
      ctx.status = 403;
      ctx.body = REFUSAL;
      return;
    }
    const { secure } = ctx;
    ctx.cookies.set(COOKIE, token.text, { httpOnly: true, sameSite: 'strict', secure, signed: false });
    ctx.redirect(path);
  };
}

/** Past the log: whatever its level, nobody could register otherwise. */
async function printAddress(strapi: Core.Strapi, { text }: OneTimeToken): Promise<void> {
  if (await hasAdministrator(strapi)) return;
  const address = `${strapi.config.get<string>('admin.absoluteUrl')}/auth/register-admin?token=${text}`;
  process.stdout.write(
    `\nThere is no administrator yet. Whoever opens this address can become the first one, once:\n\n  ${address}\n\n`
  );
}
