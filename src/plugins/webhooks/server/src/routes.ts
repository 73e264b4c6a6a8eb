import type { AdminAction } from './permissions';

/** Routes of the admin API, under `/webhooks`. Each needs a permission that no role of the content API can have. */
function route(method: string, path: string, handler: string, action: AdminAction) {
  const actions = [`plugin::webhooks.${action}`];
  const policies = ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }];
  return { method, path, handler, config: { policies } };
}

const ONE = '/subscriptions/:documentId';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/subscriptions', 'subscriptions.find', 'subscriptions.read'),
      route('GET', '/description', 'subscriptions.describe', 'subscriptions.read'),
      route('GET', ONE, 'subscriptions.findOne', 'subscriptions.read'),
      route('POST', '/subscriptions', 'subscriptions.create', 'subscriptions.update'),
      route('PUT', ONE, 'subscriptions.update', 'subscriptions.update'),
      route('DELETE', ONE, 'subscriptions.delete', 'subscriptions.update'),
      route('POST', `${ONE}/test`, 'subscriptions.test', 'subscriptions.update'),
      route('POST', `${ONE}/rotate`, 'subscriptions.rotate', 'subscriptions.update'),
      route('GET', '/deliveries', 'deliveries.find', 'deliveries.read'),
      route('GET', '/deliveries/:documentId', 'deliveries.findOne', 'deliveries.read'),
      route('POST', '/deliveries/:documentId/resend', 'deliveries.resend', 'deliveries.resend'),
    ],
  },
};
