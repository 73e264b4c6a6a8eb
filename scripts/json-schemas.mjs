/**
 * Writes the JSON Schema of each plugin's opt-in, and that of the importer's mapping, for completion in editors, from the
 * compiled shapes that read them. `npm run compile` runs it.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const plugins = fileURLToPath(new URL('../src/plugins', import.meta.url));

/** The name of each schema, and the module of a plugin that makes it. */
const SCHEMAS = {
  'opt-in.schema.json': 'server/schema/json-schema.js',
  'guichet-import.schema.json': 'server/mapping/json-schema.js',
};

for (const plugin of readdirSync(plugins)) {
  const dist = path.join(plugins, plugin, 'dist');
  for (const [name, module] of Object.entries(SCHEMAS)) {
    const compiled = path.join(dist, module);
    if (!existsSync(compiled)) continue;
    const { jsonSchema } = require(compiled);
    writeFileSync(path.join(dist, name), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  }
}
