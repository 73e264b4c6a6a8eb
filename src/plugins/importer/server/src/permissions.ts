/** Whoever has it may import documents in the admin, whatever types their entries are of. */
export const IMPORT = 'plugin::importer.documents.import';

/** The action as Strapi lists it for the roles of the admin; the Super Admin has it. */
export const ACTIONS = [
  { section: 'plugins', pluginName: 'importer', uid: 'documents.import', displayName: 'Import documents' },
];
