import { attemptTokenRefresh } from '@strapi/strapi/admin';

import { backendUrl } from '@guichet/strapi-kit/admin';
import type { Line } from '../../../server/src/admin/lines';
import type { Message } from '../../../server/src/domain/messages/say';
import type { Choice } from '../choose/chosen';
import { readLines } from './read-lines';

export interface Sending {
  dryRun: boolean;
  choice: Choice;
  locale: string;
  token: string | null;
  signal: AbortSignal;
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
 * Sends documents to the server, and yields its progress. Strapi's own client would wait for the end of the response.
 *
 * @throws Refused if nothing was started
 */
export async function* sendDocuments(sending: Sending): AsyncGenerator<Line> {
  let response = await post(sending);
  // The token of a page that was open for a while has to be renewed.
  if (response.status === 401) {
    response = await post({ ...sending, token: await attemptTokenRefresh(sending.token) });
  }
  if (!response.ok) throw await readRefusal(response);
  yield* readLines<Line>(response.body!);
}

function post({ dryRun, choice, locale, token, signal }: Sending): Promise<Response> {
  const body = new FormData();
  body.set('locale', locale);
  for (const { path, file } of [...choice.documents, ...choice.along]) body.append('files', file, path);
  const headers = { Authorization: `Bearer ${token}` };
  const url = `${backendUrl()}/importer/${dryRun ? 'check' : 'import'}`;
  return fetch(url, { method: 'POST', headers, body, signal });
}

async function readRefusal(response: Response): Promise<Refused> {
  const body = (await response.json().catch(() => ({}))) as {
    error?: { message: string; details?: Partial<Message> };
  };
  const { message = response.statusText, details: { code, values } = {} } = body.error ?? {};
  return new Refused(response.status, message, code && values && { code, values });
}
