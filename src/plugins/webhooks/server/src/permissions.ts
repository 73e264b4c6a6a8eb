const NAMES = {
  'subscriptions.read': 'Read webhook subscriptions',
  'subscriptions.update': 'Create, change, test and delete webhook subscriptions',
  'deliveries.read': 'Read the log of webhook deliveries',
  'deliveries.resend': 'Send webhook messages again',
};

/** What an administrator may be allowed, under `plugin::webhooks.`. */
export type AdminAction = keyof typeof NAMES;

/** The actions as Strapi lists them for the roles of the admin; the Super Admin has all. */
export const ACTIONS = Object.entries(NAMES).map(([uid, displayName]) => ({
  section: 'plugins',
  pluginName: 'webhooks',
  uid,
  displayName,
}));
