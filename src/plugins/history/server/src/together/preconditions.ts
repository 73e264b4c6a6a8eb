import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { type Knex, knexOf, lockDocument } from '@guichet/strapi-kit';
import { isMatched, readIfMatch } from '../domain/if-match';
import { refusal } from '../refusals';
import { ChangedError } from './changed-error';
import { BEFORE, inLocale, newestVersions } from './newest';
import { isSingleType, requestAbout } from './request-about';

/** What a write, or a read, is about. */
export interface Asked {
  uid: string;
  /** `undefined`: it is created. */
  documentId?: string;
  /** As the Document Service takes it: one, `*` for all, by default the app's default locale. */
  locale?: unknown;
}

/** The newest versions of the entry that a request is about. */
export interface Told {
  /** In the locale of the request. */
  version: string | null;
  /** In every locale. */
  versions: string[];
}

/** Keeps a write from overwriting what its sender has not read. */
export interface Preconditions {
  /**
   * Call it first in the transaction of a write. With `If-Match`, other writers with it wait until this one is done.
   * Without that, all of them would find the version that they have read, unless the plugin `concurrent-writes` is there.
   */
  takeTurn: (asked: Asked) => Promise<void>;
  /**
   * Call it in the transaction of a write, before it. Only the first write counts that a request makes to its entry: what
   * follows in the same transaction is its own work.
   *
   * @throws ChangedError (412) if the request has `If-Match`, and it does not hold
   */
  expect: (trx: Knex, asked: Asked) => Promise<void>;
  /** Remembers the newest versions for the answer. */
  tell: (knex: Knex, asked: Asked) => Promise<void>;
  /** The same before a read. What is written during it is not in the answer, and its version must not be either. */
  tellReader: (asked: Asked) => Promise<void>;
  told: (request: object) => Told | undefined;
}

/** @returns the service `plugin::history.preconditions` */
export function createPreconditions({ strapi }: { strapi: Core.Strapi }): Preconditions {
  const tellings = new WeakMap<object, Told>();
  /** The transaction in which a request's precondition held. */
  const held = new WeakMap<object, Knex>();

  const tell = async (knex: Knex, { uid, documentId, locale }: Asked) => {
    const request = requestAbout(strapi, uid, documentId);
    if (!request || documentId === undefined) return;
    const newest = await newestVersions(strapi, knex, uid, documentId);
    const present = newest.filter(({ isPresent }) => isPresent);
    const [own] = await inLocale(strapi, uid, present, locale);
    tellings.set(
      request,
      newest.length === 0
        ? { version: BEFORE, versions: [BEFORE] }
        : { version: own?.tag ?? null, versions: present.map(({ tag }) => tag) }
    );
  };

  const conditional = (uid: string, documentId?: string) => {
    const request = requestAbout(strapi, uid, documentId);
    return request?.headers['if-match'] === undefined ? null : request;
  };

  return {
    tell,
    tellReader: (asked) => tell(knexOf(strapi), asked),
    told: (request) => tellings.get(request),
    takeTurn: async ({ uid, documentId }) => {
      if (documentId !== undefined && conditional(uid, documentId))
        await lockDocument(strapi, uid, documentId);
    },
    expect: async (trx, asked) => {
      const { uid, documentId } = asked;
      const request = conditional(uid, documentId);
      if (!request || held.get(request) === trx) return;
      // What is created replaces nothing, except where there is one entry alone.
      if (documentId !== undefined || isSingleType(strapi, uid))
        await expectMatch(strapi, trx, asked, request.get('If-Match'));
      held.set(request, trx);
    },
  };
}

async function expectMatch(
  strapi: Core.Strapi,
  trx: Knex,
  { uid, documentId, locale }: Asked,
  header: string
): Promise<void> {
  const asked = readIfMatch(header);
  if (asked === null) {
    throw new errors.ValidationError(
      `If-Match is ${header}: write the version that was read, as its ETag has it, for example "41"`
    );
  }
  const newest = documentId === undefined ? [] : await newestVersions(strapi, trx, uid, documentId);
  // There is no such entry, and the answer is a 404, as without the header: RFC 9110, section 13.2.1.
  if (documentId !== undefined && !newest.some(({ isPresent }) => isPresent)) return;
  const overwritten = await inLocale(strapi, uid, newest, locale);
  const present = overwritten.filter(({ isPresent }) => isPresent).map(({ tag }) => tag);
  if (isMatched(asked, present)) return;
  const [latest] = [...overwritten].sort((one, other) => other.at - one.at);
  throw new ChangedError(
    refusal('changed', {
      asked: header,
      present: present.length === 0 ? null : present.map((tag) => `"${tag}"`).join(', '),
      by: isAdministrator(strapi) ? (latest?.author ?? null) : null,
      at: latest ? { instant: new Date(latest.at).toISOString(), ends: false } : null,
    })
  );
}

/** Names of administrators are for administrators. */
function isAdministrator(strapi: Core.Strapi): boolean {
  const { route } = (strapi.requestContext.get()?.state ?? {}) as { route?: { info?: { type?: string } } };
  return route?.info?.type === 'admin';
}
