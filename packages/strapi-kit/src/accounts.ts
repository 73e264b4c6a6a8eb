import type { Core } from '@strapi/strapi';

/** What the controller of accounts uses of a request. */
export interface AccountContext {
  params?: { provider?: string };
  request: { body?: unknown };
  state: object;
  send: (body: object) => void;
}

type AccountAction = (ctx: AccountContext, ...others: unknown[]) => Promise<unknown>;

/** The controller `plugin::users-permissions.auth`: REST's routes and GraphQL's mutations both call it. */
export type AuthController = Record<
  'callback' | 'register' | 'forgotPassword' | 'sendEmailConfirmation',
  AccountAction
>;

/** The service `plugin::users-permissions.user`. */
export interface UserService {
  validatePassword: (password: string, hash: string) => Promise<boolean>;
  sendConfirmationEmail: (user: object) => Promise<void>;
}

type Factory<T> = (context: { strapi: Core.Strapi }) => T;

/** The plugin, as Strapi gives it to an extension. */
export interface UsersPermissions {
  register: Factory<unknown>;
  bootstrap: Factory<Promise<void>>;
  controllers: { auth: Factory<AuthController> };
  services: { user: Factory<UserService> };
}

/** The service for the accounts of visitors. */
export function userService(strapi: Core.Strapi): UserService {
  return strapi.plugin('users-permissions').service('user');
}

/** "Advanced settings" of the plugin in the admin. */
export interface AdvancedSettings {
  allow_register: boolean;
  email_confirmation: boolean;
}

/** "Advanced settings" of users-permissions, as they are stored. */
export function advancedSettings(strapi: Core.Strapi) {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  return {
    read: async () => (await store.get({})) as AdvancedSettings,
    write: (value: AdvancedSettings) => store.set({ value }),
  };
}
