/**
 * Writes the JSON Schema of each plugin's opt-in, for completion in editors, from the compiled shapes that read it. `npm run
 * compile` runs it.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const plugins = fileURLToPath(new URL('../src/plugins', import.meta.url));

for (const plugin of readdirSync(plugins)) {
  const dist = path.join(plugins, plugin, 'dist');
  const compiled = path.join(dist, 'server/schema/json-schema.js');
  if (!existsSync(compiled)) continue;
  const { jsonSchema } = require(compiled);
  writeFileSync(path.join(dist, 'opt-in.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
}
