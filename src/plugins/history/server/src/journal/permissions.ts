/** An action of the content API, which Strapi derives from the handler's name, and of the admin. */
export const READ_JOURNAL = 'plugin::history.journal.read';

/** In the form that Strapi lists for the roles of the admin. The Super Admin has it. */
export const ADMIN_ACTIONS = [
  { section: 'plugins', pluginName: 'history', uid: 'journal.read', displayName: 'Read the journal' },
];
