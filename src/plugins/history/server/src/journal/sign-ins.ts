import type { Core } from '@strapi/strapi';

import type { KoaContext } from '@guichet/strapi-kit';
import { type Failed, FailedSignIns } from '../domain/failed-sign-ins';
import { now } from '../partners';
import { service } from '../services';
import { actorOf } from './actor';
import type { Actor, Deed } from './table';

const MINUTE = 60_000;

/** Notes who signs in to the admin and out of it, and who tries in vain. */
export interface SignIns {
  signIn: (ctx: KoaContext, next: () => Promise<unknown>) => Promise<void>;
  signOut: (ctx: KoaContext, next: () => Promise<unknown>) => Promise<void>;
  /** Writes what was counted of the current minute. */
  flush: () => Promise<void>;
}

/** @returns the service `plugin::history.sign-ins` */
export function createSignIns({ strapi }: { strapi: Core.Strapi }): SignIns {
  const failed = new FailedSignIns();
  const write = (...deeds: Deed[]) => service(strapi, 'journal').write(deeds);
  let timer: NodeJS.Timeout | undefined;

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    await write(...failed.take().map((one) => failure(strapi, one)));
  };
  const end = () => flush().catch((error: Error) => strapi.log.warn(`history: not noted: ${error.message}`));

  const note = async (ctx: KoaContext) => {
    const { email } = ctx.request.body as { email: string };
    timer ??= setTimeout(end, MINUTE).unref();
    const first = failed.add(email.toLowerCase(), ctx.request.ip);
    if (first) await write(failure(strapi, first));
  };

  return {
    flush,
    // The answer leaves once the row is committed: nobody is in whose coming was not noted.
    signIn: async (ctx, next) => {
      try {
        await next();
      } catch (error) {
        if ((error as Error).name === 'ApplicationError') await note(ctx);
        throw error;
      }
      if (ctx.status === 200) await write(ofPerson(strapi, 'sign-in', ctx));
    },
    signOut: async (ctx, next) => {
      await next();
      if (ctx.status === 200 && ctx.state.user) await write(ofPerson(strapi, 'sign-out', ctx));
    },
  };
}

function ofPerson(strapi: Core.Strapi, action: string, ctx: KoaContext): Deed {
  const author = actorOf(strapi);
  return {
    ...deed(strapi, action, author, author.id),
    title: author.name,
    details: { address: ctx.request.ip },
  };
}

function failure(strapi: Core.Strapi, { email, address, count }: Failed): Deed {
  const author: Actor = { kind: 'unknown', id: null, name: email, origin: 'admin' };
  return { ...deed(strapi, 'sign-in-failed', author, null), details: { address, count } };
}

function deed(strapi: Core.Strapi, action: string, author: Actor, entryId: string | null): Deed {
  return {
    ...{ at: now(strapi), author, action, uid: 'admin::user', entryId, title: null },
    ...{ locales: [], changed: [], change: null, details: null },
  };
}
