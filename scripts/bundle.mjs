/**
 * Bundles what runs in a browser, without dependencies: the admin parts of the plugins, and what they share. `npm run
 * compile` runs it, in well under a second.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = {
  bundle: true,
  packages: 'external',
  jsx: 'automatic',
  target: 'es2022',
  logLevel: 'warning',
};

/** For browsers, in chunks, so that a page is only loaded when somebody opens it. */
function bundleModules(entry, folder) {
  return build({
    ...options,
    entryPoints: { index: path.join(root, entry) },
    outdir: path.join(root, folder),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
  });
}

/** For unit tests, which run in Node. */
function bundleScript(entry, folder) {
  const outfile = path.join(root, folder, 'index.js');
  return build({ ...options, entryPoints: [path.join(root, entry)], outfile, format: 'cjs' });
}

const plugins = readdirSync(path.join(root, 'src/plugins')).map((name) => `src/plugins/${name}`);
const withAdmin = plugins.filter((plugin) => existsSync(path.join(root, plugin, 'admin/src/index.ts')));
// Chunks are named after their content, so old ones would stay.
for (const plugin of withAdmin)
  rmSync(path.join(root, plugin, 'dist/admin'), { recursive: true, force: true });

await Promise.all([
  bundleModules('packages/time/src/index.ts', 'packages/time/dist'),
  bundleModules('packages/strapi-kit/admin/src/index.ts', 'packages/strapi-kit/dist/admin'),
  bundleScript('packages/strapi-kit/admin/src/index.ts', 'packages/strapi-kit/dist/admin'),
  ...withAdmin.map((plugin) => bundleModules(`${plugin}/admin/src/index.ts`, `${plugin}/dist/admin`)),
]);
