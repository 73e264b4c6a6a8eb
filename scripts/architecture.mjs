/**
 * `npm run architecture`: writes the parts of docs/architecture.md that come from the code: the graph of packages, and the
 * list of overrides. With `--check` it writes nothing, and fails if the page is out of date.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = path.join(root, 'docs/architecture.md');
const { OVERRIDES } = createRequire(import.meta.url)(
  path.join(root, 'packages/strapi-kit/dist/server/index.js')
);

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
  return [...byPlugin].map(([plugin, all]) => `### ${plugin}\n\n${all.map(line).join('\n')}`).join('\n\n');
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
