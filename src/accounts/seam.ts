/** What we rely on inside Strapi's users-permissions and GraphQL plugins, and Strapi leaves untyped. */
import type { Core } from '@strapi/strapi';
import type { GraphQLSchema } from 'graphql';

/** What the controller uses of a request. */
export interface AccountContext {
  params?: { provider?: string };
  request: { body?: unknown };
  state: object;
  send: (body: object) => void;
}

type ControllerAction = (ctx: AccountContext, ...others: unknown[]) => Promise<unknown>;

/** The controller `plugin::users-permissions.auth`: REST's routes and GraphQL's mutations both call it. */
export type AuthController = Record<
  'callback' | 'register' | 'forgotPassword' | 'sendEmailConfirmation',
  ControllerAction
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

export function userService(strapi: Core.Strapi): UserService {
  return strapi.plugin('users-permissions').service('user');
}

/** "Advanced settings" of the plugin in the admin. */
export interface AdvancedSettings {
  allow_register: boolean;
  email_confirmation: boolean;
}

export function advancedSettings(strapi: Core.Strapi) {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  return {
    read: async () => (await store.get({})) as AdvancedSettings,
    write: (value: AdvancedSettings) => store.set({ value }),
  };
}

/** The services of the GraphQL plugin that make the schema of the content API. */
interface Graphql {
  contentApi: { buildSchema: () => GraphQLSchema };
  extension: { use: (configuration: { resolversConfig: object }) => void };
}

export function graphqlOf(strapi: Core.Strapi): Graphql | null {
  const plugin = strapi.plugin('graphql');
  if (!plugin) return null;
  return {
    contentApi: plugin.service('content-api') as unknown as Graphql['contentApi'],
    extension: plugin.service('extension') as unknown as Graphql['extension'],
  };
}
