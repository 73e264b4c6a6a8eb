import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { root } from './root';

interface Schema {
  pluginOptions?: Record<string, unknown>;
  indexes?: unknown;
}

/**
 * Creates a Strapi app in an empty folder, with the types and components of this one but none of its code: the skeleton
 * in bench/stock, Strapi's factories, and the schemas without our plugins' options.
 */
export async function createStockApp(folder: string): Promise<void> {
  await cp(path.join(root, 'bench', 'stock'), folder, { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const part of ['api', 'components']) {
    const copy = path.join(folder, 'src', part);
    await mkdir(copy, { recursive: true });
    await cp(path.join(root, 'dist', 'src', part), copy, { recursive: true });
    await stripSchemas(copy);
  }
}

async function stripSchemas(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const schema = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Schema;
    delete schema.pluginOptions?.deadlines;
    delete schema.indexes;
    await writeFile(path.join(folder, file), JSON.stringify(schema));
  }
}
