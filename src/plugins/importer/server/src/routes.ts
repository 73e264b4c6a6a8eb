import { IMPORT } from './permissions';

/** Routes of the admin API, under `/importer`. */
function route(path: string, handler: string) {
  const permission = { name: 'admin::hasPermissions', config: { actions: [IMPORT] } };
  return { method: 'POST', path, handler, config: { policies: ['admin::isAuthenticatedAdmin', permission] } };
}

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('/check', 'imports.check'),
      route('/import', 'imports.apply'),
      route('/survey', 'rules.survey'),
      route('/preview', 'rules.preview'),
    ],
  },
};
