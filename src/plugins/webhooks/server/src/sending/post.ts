import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';

/** How much of a response is read and kept, in bytes. */
export const LONGEST_ANSWER = 1024;

export interface Post {
  headers: Record<string, string>;
  body: string;
  agent: http.Agent;
  /** ms */
  timeout: number;
}

/** A subscriber's response, with the beginning of its text. */
export interface SubscriberResponse {
  status: number;
  retryAfter: string | undefined;
  text: string;
}

/**
 * Posts once. Follows no redirect, and reads no more of the response than is kept.
 *
 * @throws Error if there is no response, or it is not complete in time
 */
export async function post(url: URL, { headers, body, agent, timeout }: Post): Promise<SubscriberResponse> {
  const signal = AbortSignal.timeout(timeout);
  try {
    return await new Promise((resolve, reject) => {
      const { request } = url.protocol === 'https:' ? https : http;
      const asked = request(url, { method: 'POST', headers, agent, signal }, (response) => {
        readAnswer(response).then(resolve, reject);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  } catch (error) {
    throw signal.aborted ? new Error(`no complete answer within ${timeout} ms`) : error;
  }
}

async function readAnswer(response: IncomingMessage): Promise<SubscriberResponse> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    // Leaving the loop closes the connection.
    if (length >= LONGEST_ANSWER) break;
  }
  const text = storable(Buffer.concat(chunks));
  return { status: response.statusCode!, retryAfter: response.headers['retry-after'], text };
}

/**
 * A text that a database accepts: without NUL, and within the limit even after bytes that are not UTF-8 were replaced.
 */
function storable(bytes: Buffer): string {
  const text = beginningOf(bytes).replaceAll('\0', '');
  return beginningOf(Buffer.from(text));
}

function beginningOf(bytes: Buffer): string {
  // Leaves out a character that was cut in two.
  return new TextDecoder().decode(bytes.subarray(0, LONGEST_ANSWER), { stream: true });
}
