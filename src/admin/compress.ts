import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const COMPRESSIBLE = /\.(js|css|svg)$/;
/** What fits into one packet is not sent faster. */
const WORTH_IT = 1_400;
/** The highest, 11, takes seven times as long for a twentieth less. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** Writes `name.br` and `name.gz` next to each file. Strapi sends the one that the browser accepts. */
export function compress(): Plugin {
  return {
    name: 'guichet:compress',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      for (const file of Object.values(bundle)) {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (!COMPRESSIBLE.test(file.fileName) || content.length < WORTH_IT) continue;
        const target = path.join(dir!, file.fileName);
        await writeFile(`${target}.br`, await brotli(content, { params }));
        await writeFile(`${target}.gz`, await gzipped(content));
      }
    },
  };
}
