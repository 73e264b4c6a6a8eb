import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** How much of a text is examined; `file-type` examines as much of a file. */
const SAMPLE_BYTES = 4100;

/** Bytes that no text holds. https://mimesniff.spec.whatwg.org/#binary-data-byte */
const BINARY = /[\0-\x08\x0B\x0E-\x1A\x1C-\x1F]/;

/**
 * The media type of a file by its content, whatever its name is. Text has no signature: it is `text/plain`, or
 * `text/html` if it begins like markup, which is what a browser would take it for.
 */
export async function detectType(filepath: string): Promise<string> {
  const signed = await typeBySignature(filepath);
  if (signed && signed !== 'application/xml') return signed;
  const sample = await readSample(filepath);
  const isMarkup = signed !== undefined || /^[\uFEFF\s]*</.test(sample);
  if (isMarkup) return /<svg[\s>]/i.test(sample) ? 'image/svg+xml' : (signed ?? 'text/html');
  return BINARY.test(sample) ? 'application/octet-stream' : 'text/plain';
}

/** Without its parameters. A file has none if it ends before what its signature promises. */
async function typeBySignature(filepath: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(filepath).catch(() => undefined);
  return found?.mime.split(';')[0].toLowerCase();
}

async function readSample(filepath: string): Promise<string> {
  const file = await open(filepath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
