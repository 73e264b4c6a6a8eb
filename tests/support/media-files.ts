import path from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * Where files of the media library are stored without an object store. Each worker has its own folder, because suites
 * that run at the same time count the files.
 */
export const UPLOADS = path.resolve(__dirname, `../../.tmp/public-${process.env.JEST_WORKER_ID}/uploads`);

/** Files by their content, as small as possible so that they still count as whole. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP8z4APMOGVHbHSAEEsAROxCnMTAAAAAElFTkSuQmCC',
  'base64'
);

/** A page that is red all over. */
export const PDF = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<<>>>>endobj
4 0 obj<</Length 33>>stream
1 0 0 rg 0 0 300 300 re f
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`);

/** A second of silence: frames of MPEG-1 Layer III, 128 kbit/s, 44.1 kHz, of 417 bytes each. */
export const MP3 = Buffer.concat(
  Array.from({ length: 38 }, () => Buffer.alloc(417).fill('\xff\xfb\x90\x64', 0, 4, 'latin1'))
);

/** Steals the session of an administrator who opens it: copies a token of the admin API into the title. */
export const SCRIPT = `<script>
  fetch('/admin/access-token', { method: 'POST' })
    .then((answer) => answer.json())
    .then(({ data }) => { document.title = 'token ' + data.token; });
  document.title = 'ran';
</script>`;
export const HTML = Buffer.from(`<!doctype html><title>A plan</title>${SCRIPT}`);
export const SVG = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/>${SCRIPT}</svg>`
);

export const DOCX = zip({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Override PartName="/word/document.xml" ContentType="application/' +
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
});
export const DOCM = zip({
  '[Content_Types].xml':
    '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
});
export const ODS = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' });
export const ZIP = zip({ 'rules.txt': 'Apply before the deadline.' });

/** A minimal zip archive with files, uncompressed. PKWARE's APPNOTE, section 4.3.7. */
function zip(files: Record<string, string>): Buffer {
  const parts = Object.entries(files).flatMap(([name, text]) => {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt32LE(crc32(text), 14);
    header.writeUInt32LE(text.length, 18);
    header.writeUInt32LE(text.length, 22);
    header.writeUInt16LE(name.length, 26);
    return [header, Buffer.from(name), Buffer.from(text)];
  });
  return Buffer.concat(parts);
}
