import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const SITE = path.resolve(__dirname, '..', '..', 'examples', 'site');

/** What a site's bundler sends to browsers for the client. */
async function bundle() {
  const contents = `import { createClient } from '@guichet/client'; globalThis.client = createClient;`;
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: SITE },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
  return { code: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

describe('the client in a browser', () => {
  it('is smaller than 6 kB, minified and compressed', async () => {
    const { code } = await bundle();
    const bytes = gzipSync(code, { level: 9 }).length;
    process.stdout.write(`@guichet/client: ${code.length} bytes minified, ${bytes} bytes with gzip\n`);
    expect(bytes).toBeLessThan(6000);
  });

  it('needs nothing from Node, and only its one dependency', async () => {
    const { code, inputs } = await bundle();
    expect(code).not.toMatch(/node:|require\(/);
    const packages = inputs.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'own');
    expect([...new Set(packages)].sort()).toEqual(['openapi-fetch', 'own']);
  });
});
