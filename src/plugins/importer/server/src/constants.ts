/** Content types of the plugin's own, in which imports remember each other. */
export const SOURCE = 'plugin::importer.source';
export const WRITTEN_ENTRY = 'plugin::importer.written-entry';
export const UPLOADED_FILE = 'plugin::importer.uploaded-file';

export const CALL = 'api::call.call';

/** `event` for `api::event.event`; a type of another kind keeps its uid. */
export function shortName(uid: string): string {
  const [, type, name] = /^api::([^.]+)\.(.+)$/.exec(uid) ?? [];
  return type !== undefined && type === name ? type : uid;
}

/** The other way round. */
export function uidOf(name: string): string {
  return name.includes('::') ? name : `api::${name}.${name}`;
}
