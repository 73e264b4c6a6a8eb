/** A type beside the content: who may do what, and where the server sends what it announces. */
export interface Watched {
  uid: string;
  /** The attributes that name one. */
  title: string[];
  /** Relations that are part of it. */
  relations: string[];
  /** What the server notes for itself. */
  ignored: string[];
  /** If this changes, what was secret before is replaced. */
  secret?: string;
  /** The permission of the admin to read rows about it. */
  read: string;
}

export const WATCHED: Watched[] = [
  {
    uid: 'admin::user',
    title: ['firstname', 'lastname'],
    relations: ['roles'],
    // Anybody can ask for a new password. That it was replaced is noted.
    ignored: ['resetPasswordToken', 'resetPasswordTokenExpiresAt', 'registrationToken', 'preferedLanguage'],
    read: 'admin::users.read',
  },
  {
    uid: 'admin::role',
    title: ['name'],
    relations: ['permissions'],
    ignored: [],
    read: 'admin::roles.read',
  },
  {
    uid: 'admin::api-token',
    title: ['name'],
    relations: ['permissions', 'adminPermissions'],
    ignored: ['lastUsedAt', 'encryptedKey'],
    secret: 'accessKey',
    read: 'admin::api-tokens.read',
  },
  {
    uid: 'admin::transfer-token',
    title: ['name'],
    relations: ['permissions'],
    ignored: ['lastUsedAt'],
    secret: 'accessKey',
    read: 'admin::transfer.tokens.read',
  },
  {
    uid: 'strapi::webhook',
    title: ['name'],
    relations: [],
    ignored: [],
    read: 'admin::webhooks.read',
  },
  {
    uid: 'plugin::webhooks.subscription',
    title: ['name'],
    relations: [],
    ignored: [],
    secret: 'secrets',
    read: 'plugin::webhooks.subscriptions.read',
  },
  {
    uid: 'plugin::users-permissions.role',
    title: ['name'],
    relations: ['permissions'],
    ignored: ['nb_users'],
    read: 'plugin::users-permissions.roles.read',
  },
];

/** Rows of these are parts of what an attribute of theirs links to. */
export const PARTS: Record<string, Record<string, string>> = {
  'admin::permission': { role: 'admin::role', apiToken: 'admin::api-token' },
  'admin::api-token-permission': { token: 'admin::api-token' },
  'admin::transfer-token-permission': { token: 'admin::transfer-token' },
  'plugin::users-permissions.permission': { role: 'plugin::users-permissions.role' },
};

/** The requests that change any of these. Testing one is none of them: it talks to another server. */
export const CHANGING = [
  /^\/admin\/(users|roles|api-tokens|admin-tokens|transfer\/tokens|register|register-admin|reset-password)(\/|$)/i,
  /^\/admin\/webhooks(?!.*\/trigger\/?$)(\/|$)/i,
  /^\/webhooks\/subscriptions(?!.*\/test\/?$)(\/|$)/i,
  /^\/users-permissions\/roles(\/|$)/i,
];
