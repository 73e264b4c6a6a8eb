const NAMES = {
  'subscriptions.read': 'Read webhook subscriptions',
  'subscriptions.update': 'Create, change, test and delete webhook subscriptions',
  'deliveries.read': 'Read the log of webhook deliveries',
  'deliveries.resend': 'Send webhook messages again',
};

/** What an administrator can be allowed to do, under `plugin::webhooks.`. */
export type AdminAction = keyof typeof NAMES;

/** The actions in the form that Strapi lists for the roles of the admin. The Super Admin has all of them. */
export const ACTIONS = Object.entries(NAMES).map(([uid, displayName]) => ({
  section: 'plugins',
  pluginName: 'webhooks',
  uid,
  displayName,
}));
