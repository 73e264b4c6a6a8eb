import { BrokenDocument } from '../problems';

const LINE_FEED = 0x0a;

/**
 * The text of a document, decoded strictly as UTF-8.
 *
 * @throws BrokenDocument naming the first line that is not UTF-8 text
 */
export function decodeText(bytes: Uint8Array): string {
  let line = 1;
  // No byte of a longer UTF-8 sequence is a line feed, so lines can be checked one by one.
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (!isText(bytes.subarray(from, to))) throw new BrokenDocument('not-utf8', {}, line);
    from = to;
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
