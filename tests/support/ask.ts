import http from 'node:http';
import { buffer } from 'node:stream/consumers';
import zlib from 'node:zlib';

/** A request as a client or a cache sends it. */
export interface Asked {
  /** By default GET, or POST if there is a body. */
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answered {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** The body, decoded. */
  text: string;
}

// One connection each, because the server closes idle ones, sometimes just as they are used again.
const agent = new http.Agent({ keepAlive: false });

const DECODERS: Record<string, ((body: Buffer) => Buffer) | undefined> = {
  br: zlib.brotliDecompressSync,
  gzip: zlib.gunzipSync,
};

/**
 * Sends exactly these headers, unlike `fetch`, which adds `Cache-Control` to a conditional request.
 *
 * @param address of the server, for example http://127.0.0.1:1337
 */
export async function ask(address: string, asked: Asked): Promise<Answered> {
  const { path, headers, body, method = body === undefined ? 'GET' : 'POST' } = asked;
  const request = http.request(`${address}${path}`, { method, headers, agent });
  request.end(body);
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
  });
  const received = await buffer(response);
  const decode = DECODERS[response.headers['content-encoding'] ?? ''];
  const text = (decode && received.length > 0 ? decode(received) : received).toString();
  return { status: response.statusCode!, headers: response.headers, text };
}
