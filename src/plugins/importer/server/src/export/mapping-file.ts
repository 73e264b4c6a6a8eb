import { stringify } from 'yaml';

import { mediaFolderOf, type ExportFormat } from '../domain/exported/formats';

/** The mapping that reads the documents of an export: a set for each type, and where `/media/` lies. */
export function mappingFor(types: string[], format: ExportFormat): string {
  const root = mediaFolderOf(format).split('/').slice(0, -1).join('/');
  const sets = types.map((type) => ({ type, shape: 'export', when: { values: { type } } }));
  return stringify({ presets: ['guichet'], media: [root || '.'], sets });
}
