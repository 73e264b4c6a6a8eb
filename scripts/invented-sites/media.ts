import { crc32, deflateSync } from 'node:zlib';

/** A picture of one point, whose bytes are those of no other number. */
export function pictureNumber(number: number): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const colour = [number >> 16, number >> 8, number].map((byte) => byte & 0xff);
  const parts = [
    part('IHDR', header),
    part('IDAT', deflateSync(Buffer.from([0, ...colour]))),
    part('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

/** A chunk, as the specification of PNG has it: length, type, data, checksum. */
function part(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** An empty page, whose bytes are those of no other number. */
export function paperNumber(number: number): Buffer {
  return Buffer.from(`%PDF-1.4
% ${number}
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>>>endobj
trailer<</Root 1 0 R>>
%%EOF
`);
}
