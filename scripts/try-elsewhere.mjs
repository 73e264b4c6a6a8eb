/**
 * `npm run try-node 24` and `npm run try-strapi 5.55.0`: the tests in a clone of the last commit, with another version of
 * Node or of Strapi's packages. Arguments after the version go to Jest: `npm run try-node 24 -- --selectProjects unit`. By
 * default it runs a smoke suite.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [what, version, ...jest] = process.argv.slice(2);
if (!['node', 'strapi'].includes(what) || !/^\d+(\.\d+)*$/.test(version ?? '')) {
  process.stderr.write('Say what and which version: npm run try-node 24, or npm run try-strapi 5.55.0\n');
  process.exit(2);
}

/** States, embargoes, transitions, webhooks and the importer, and all unit tests. */
const SMOKE = [
  '--selectProjects=unit',
  '--selectProjects=sqlite',
  '--testPathPatterns=(packages|src)/|app/(states/(agreement|call-state)|drafts-embargo/embargo|transitions/levels|webhooks/delivery|importer/again)',
];

const folder = path.join(root, '.tmp', `try-${what}-${version}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(path.dirname(folder), { recursive: true });
execFileSync('git', ['clone', '--quiet', root, folder], { stdio: 'inherit' });

const env = { ...process.env };
const run = (command, args, cwd = folder) => execFileSync(command, args, { cwd, env, stdio: 'inherit' });
const installing = ['--no-audit', '--no-fund', '--prefer-offline'];

/** npm's package of Node for this platform contains its binary, and the headers for compiling addons. */
function useNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const home = path.join(folder, '.tmp', 'node');
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{"private":true}\n');
  run('npm', ['install', ...installing, `${name}@${version}`], home);
  const node = path.join(home, 'node_modules', name);
  env.PATH = `${path.join(node, 'bin')}${path.delimiter}${env.PATH}`;
  env.npm_config_nodedir = node;
}

/** All of Strapi's packages that share one version. */
function useStrapi() {
  const file = path.join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const pinned = manifest.dependencies['@strapi/strapi'];
  for (const [name, wanted] of Object.entries(manifest.dependencies)) {
    if (name.startsWith('@strapi/') && wanted === pinned) manifest.dependencies[name] = version;
  }
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

if (what === 'node') useNode();
else useStrapi();
run('node', ['--version']);
run('npm', [what === 'node' ? 'ci' : 'install', ...installing]);
run('npm', ['run', '--silent', 'compile']);
run('npx', ['jest', ...(jest.length > 0 ? jest : SMOKE)]);
process.stdout.write(`${what} ${version}: the suite is green\n`);
