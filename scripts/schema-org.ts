/**
 * npm run schema-org: writes the names of schema.org's types and properties for the plugin `feeds`, from schema-dts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { vocabularyOf } from './schema-org/vocabulary';

const root = path.resolve(__dirname, '..', '..');
const FILE = 'src/plugins/feeds/server/src/domain/schema-org.json';

const declarations = path.join(root, 'node_modules', 'schema-dts', 'dist', 'schema.d.ts');
writeFileSync(path.join(root, FILE), vocabularyOf(readFileSync(declarations, 'utf8')));
console.log(FILE);
