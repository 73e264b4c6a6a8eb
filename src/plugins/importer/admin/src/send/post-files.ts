import { attemptTokenRefresh } from '@strapi/strapi/admin';

import { backendUrl } from '@guichet/strapi-kit/admin';
import type { Message } from '../../../server/src/domain/messages/say';
import type { Chosen } from '../choose/chosen';

export interface Posting {
  files: Chosen[];
  /** Of documents that do not say theirs. */
  locale: string;
  token: string | null;
  signal?: AbortSignal;
}

/** The server does not accept the documents. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** What is wrong with the documents, if that is the reason. */
    readonly problem?: Pick<Message, 'code' | 'values'>
  ) {
    super(message);
  }
}

/**
 * Sends files to a route of the importer. Strapi's own client would wait for the end of the response.
 *
 * @throws Refused if nothing was started
 */
export async function postFiles(route: string, posting: Posting): Promise<Response> {
  let response = await post(route, posting);
  // The token of a page that was open for a while has to be renewed.
  if (response.status === 401) {
    response = await post(route, { ...posting, token: await attemptTokenRefresh(posting.token) });
  }
  if (!response.ok) throw await readRefusal(response);
  return response;
}

function post(route: string, { files, locale, token, signal }: Posting): Promise<Response> {
  const body = new FormData();
  body.set('locale', locale);
  for (const { path, file } of files) body.append('files', file, path);
  const headers = { Authorization: `Bearer ${token}` };
  return fetch(`${backendUrl()}/importer/${route}`, { method: 'POST', headers, body, signal });
}

async function readRefusal(response: Response): Promise<Refused> {
  const body = (await response.json().catch(() => ({}))) as {
    error?: { message: string; details?: Partial<Message> };
  };
  const { message = response.statusText, details: { code, values } = {} } = body.error ?? {};
  return new Refused(response.status, message, code && values && { code, values });
}
