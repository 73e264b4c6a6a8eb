/**
 * `npm run architecture`: writes the parts of docs/architecture.md that come from the code: the graph of packages, and the
 * list of overrides. With `--check` it writes nothing, and fails if the page is out of date.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = path.join(root, 'docs/architecture.md');
const { OVERRIDES } = createRequire(import.meta.url)(
  path.join(root, 'packages/strapi-kit/dist/server/index.js')
);

/** What is for browsers: Node runs the list alone, without Strapi's admin. */
async function browserOverrides() {
  const entryPoints = [path.join(root, 'packages/strapi-kit/admin/src/overrides/list.ts')];
  const { outputFiles } = await build({ entryPoints, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const { BROWSER_OVERRIDES } = await browserOverrides();

function graph() {
  const only = ['--include-only', '^(packages|src)', '--collapse', '^(packages/[^/]+|src/plugins/[^/]+)'];
  const from = ['src/plugins', 'packages/time', 'packages/strapi-kit'];
  const drawn = execFileSync('npx', ['depcruise', ...from, ...only, '--output-type', 'mermaid'], {
    cwd: root,
    encoding: 'utf8',
  });
  return `\`\`\`mermaid\n${drawn.trim()}\n\`\`\``;
}

function overrides() {
  const byPlugin = new Map();
  for (const override of Object.values(OVERRIDES)) {
    byPlugin.set(override.by, [...(byPlugin.get(override.by) ?? []), override]);
  }
  const line = ({ of, why, kind }) =>
    `- ${kind === 'protects' ? '**protects**' : 'optimises'}: ${of}; ${why}`;
  const heading = (by) => by.replace(/^the /, 'The ');
  const sections = [...byPlugin].map(([by, all]) => `### ${heading(by)}\n\n${all.map(line).join('\n')}`);
  return [...sections, inBrowsers()].join('\n\n');
}

function inBrowsers() {
  const line = ({ by, of, why, without }) => `- ${by}: ${of}; ${why}. Where it is not there, ${without}`;
  return `### In the browser\n\n${Object.values(BROWSER_OVERRIDES).map(line).join('\n')}`;
}

const parts = { graph, overrides };
const before = readFileSync(PAGE, 'utf8');
const after = before.replace(
  /(<!-- (\w+): npm run architecture -->\n)[^]*?(<!-- end -->)/g,
  (_, start, name, end) => `${start}\n${parts[name]()}\n\n${end}`
);
if (!process.argv.includes('--check')) writeFileSync(PAGE, after);
else if (after !== before) {
  process.stderr.write('docs/architecture.md is out of date: run npm run architecture\n');
  process.exitCode = 1;
}
