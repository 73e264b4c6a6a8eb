/** Allows importing documents in the admin, whatever the types of their entries. */
export const IMPORT = 'plugin::importer.documents.import';

/** The action in the form that Strapi lists for the roles of the admin. The Super Admin has it. */
export const ACTIONS = [
  { section: 'plugins', pluginName: 'importer', uid: 'documents.import', displayName: 'Import documents' },
];
