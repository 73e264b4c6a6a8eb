import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Response, Test } from 'supertest';

import type { Line } from '../../src/plugins/importer/server/src/admin/lines';
import type { FileReport, ImportReport } from '../../src/plugins/importer/server/src/domain/report';
import type { TestApp } from './app';

/** Documents to upload, by their paths. */
export type Uploads = Record<string, string | Buffer>;

/** The response to an import in the admin. */
export interface Answer {
  status: number;
  /** Strapi's message if it refuses the request. */
  problem?: string;
  /** What a refusal that has a code says beside that. */
  details?: object;
  files: FileReport[];
  report?: ImportReport;
}

export const EXAMPLES = path.resolve(__dirname, '..', '..', 'examples', 'documents');

/** The files of a folder, under the folder's path. */
export async function uploadsOf(folder: string, as: string): Promise<Uploads> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const names = files
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .sort();
  const texts = names.map(async (name) => [`${as}/${name}`, await readFile(path.join(folder, name))]);
  return Object.fromEntries(await Promise.all(texts));
}

interface Sending {
  headers?: { Authorization?: string };
  locale?: string;
}

/** Sends documents to a route of the importer, the way the admin's page does. */
export function upload(
  { http }: TestApp,
  route: 'check' | 'import' | 'survey' | 'preview',
  documents: Uploads,
  { headers = {}, locale = 'fr' }: Sending = {}
): Test {
  return attach(http.post(`/importer/${route}`).set(headers).field('locale', locale), documents);
}

/** Sends documents to be checked or imported. */
export async function sendDocuments(
  app: TestApp,
  which: 'check' | 'import',
  documents: Uploads,
  sending?: Sending
): Promise<Answer> {
  return asAnswer(await upload(app, which, documents, sending).buffer(true).parse(readText));
}

/** Sends documents over the network. Resolves as soon as the server answers. */
export function uploadTo(
  address: string,
  which: 'check' | 'import',
  documents: Uploads,
  options: { headers: { Authorization: string }; signal?: AbortSignal }
): Promise<globalThis.Response> {
  const body = new FormData();
  body.set('locale', 'fr');
  for (const [name, text] of Object.entries(documents)) body.append('files', new Blob([text]), name);
  return fetch(`${address}/importer/${which}`, { method: 'POST', body, ...options });
}

function attach(request: Test, documents: Uploads): Test {
  for (const [filepath, text] of Object.entries(documents)) {
    // With `filename`, the folders would be cut off.
    const options: object = { filepath };
    request.attach('files', Buffer.from(text), options as { filename: string });
  }
  return request;
}

function readText(response: Response, done: (error: Error | null, text: string) => void): void {
  let text = '';
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => (text += chunk));
  stream.on('end', () => done(null, text));
}

function asAnswer({ status, body }: Response): Answer {
  if (status !== 200) {
    const { message, details } = JSON.parse(body).error;
    return { status, problem: message, details, files: [] };
  }
  const lines = body
    .trim()
    .split('\n')
    .map((line: string) => JSON.parse(line) as Line);
  const last = lines.at(-1);
  return {
    status,
    files: lines.flatMap((line: Line) => ('file' in line ? [line.file] : [])),
    report: 'report' in last ? last.report : undefined,
  };
}
