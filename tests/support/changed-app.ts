import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { OTHER_APP } from './app';

/** The part of a schema's file that tests change. */
export interface SchemaFile {
  pluginOptions: Record<string, unknown>;
  attributes: Record<string, object>;
  [option: string]: unknown;
}

/** A copy of tests/fixtures/other-app, whose files a test changes. */
export interface ChangedApp {
  folder: string;
  read: (file: string) => Promise<SchemaFile>;
  change: (file: string, change: (schema: SchemaFile) => void) => Promise<void>;
  write: (file: string, content: object | string) => Promise<void>;
  /** One line for all its schemas, which changes when any of them does. */
  fingerprint: () => Promise<string>;
  remove: () => Promise<void>;
}

export async function copyOtherApp(): Promise<ChangedApp> {
  // Next to the original, whose files refer to others by relative paths.
  const folder = await mkdtemp(path.join(path.dirname(OTHER_APP), 'changed-app-'));
  await cp(OTHER_APP, folder, { recursive: true });
  const read = async (file: string) => JSON.parse(await readFile(path.join(folder, file), 'utf8'));
  const write = async (file: string, content: object | string) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  return {
    folder,
    read,
    write,
    change: async (file, change) => {
      const schema = await read(file);
      change(schema);
      await write(file, schema);
    },
    fingerprint: async () => {
      const files = await readdir(path.join(folder, 'src'), { recursive: true, withFileTypes: true });
      const places = files
        .filter((file) => file.isFile())
        .map((file) => path.join(file.parentPath, file.name));
      const hash = createHash('sha256');
      for (const place of places.sort()) hash.update(place).update(await readFile(place));
      return hash.digest('hex');
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export const schemaOfType = (name: string) => `src/api/${name}/content-types/${name}/schema.json`;

/** Strapi's three factories, without which a type has no routes. */
export async function writeFactories({ write }: ChangedApp, name: string): Promise<void> {
  for (const kind of ['Router', 'Controller', 'Service']) {
    const folder = kind === 'Router' ? 'routes' : `${kind.toLowerCase()}s`;
    const code = `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::${name}.${name}');\n`;
    await write(`src/api/${name}/${folder}/${name}.js`, code);
  }
}

/** Node keeps the module, and reads this file at every start. */
const PLUGINS = `const { readFileSync } = require('node:fs');
const { join } = require('node:path');
module.exports = () => ({
  ...require('../../other-app/config/plugins.js'),
  ...JSON.parse(readFileSync(join(__dirname, '..', 'switched.json'), 'utf8')),
});
`;

/** Switches plugins of this repository on, besides those that the app has, or off. */
export async function switchPlugins({ write }: ChangedApp, plugins: Record<string, boolean>): Promise<void> {
  const switched = Object.entries(plugins).map(([name, enabled]) => [
    name,
    { enabled, resolve: `../../../src/plugins/${name}` },
  ]);
  await write('switched.json', Object.fromEntries(switched));
  await write('config/plugins.js', PLUGINS);
}
