import type { EntryType } from './domain/report';

/** Content types of the plugin's own, in which imports remember each other. */
export const SOURCE = 'plugin::importer.source';
export const WRITTEN_ENTRY = 'plugin::importer.written-entry';

export function uidOf(type: EntryType): string {
  return `api::${type}.${type}`;
}
