import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const FOLDERS = ['packages', 'src/plugins'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder)).map((name) => path.join(ROOT, folder, name))
);
const CONFIGURABLE = FOLDERS.filter((folder) => existsSync(path.join(folder, 'server', 'src', 'config.ts')));

const readmeOf = (folder: string) => readFileSync(path.join(folder, 'README.md'), 'utf8');
const packageOf = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** The options of a plugin, by name, from its defaults. */
async function optionsOf(folder: string): Promise<string[]> {
  const { config } = await import(path.join(folder, 'server', 'src', 'config'));
  const env = Object.assign(() => undefined, { bool: () => false });
  return Object.keys(typeof config.default === 'function' ? config.default({ env }) : config.default);
}

describe('the README of a package', () => {
  it.each(FOLDERS.map((folder) => [packageOf(folder).name as string, folder]))(
    'exists and fits on one screen: %s',
    (name, folder) => {
      const lines = readmeOf(folder).split('\n');
      expect(lines[0]).toBe(`# ${name}`);
      expect(lines.length).toBeLessThan(80);
    }
  );

  it.each(CONFIGURABLE.map((folder) => [packageOf(folder).name as string, folder]))(
    'names each option: %s',
    async (_name, folder) => {
      const text = readmeOf(folder);
      const options = await optionsOf(folder);
      expect(options.length).toBeGreaterThan(0);
      expect(options.filter((option) => !text.includes(`\`${option}\``))).toEqual([]);
    }
  );

  it.each(
    FOLDERS.filter((folder) => folder.includes('plugins')).map((folder) => [packageOf(folder), folder])
  )(
    'names each of our packages that the plugin needs: $name',
    ({ dependencies, peerDependencies, peerDependenciesMeta = {} }, folder) => {
      const needed = Object.keys({ ...dependencies, ...peerDependencies }).filter(
        (name) => name.startsWith('@guichet/') && !peerDependenciesMeta[name]?.optional
      );
      const files = needed.map((name) => name.replace('@guichet/', 'guichet-'));
      expect(files.filter((file) => !readmeOf(folder).includes(`${file}-0.1.0.tgz`))).toEqual([]);
    }
  );
});
