import type { Core } from '@strapi/strapi';

/**
 * Finds the services of a plugin, with their types. One file of the plugin names them, and its `index` makes them. A
 * service that needs another one finds it here, and imports only its type.
 *
 * @param plugin its name
 */
export function servicesOf<Services>(plugin: string) {
  return <Name extends keyof Services & string>(strapi: Core.Strapi, name: Name): Services[Name] =>
    strapi.plugin(plugin).service<Services[Name] & Core.Service>(name);
}

/** The same for an optional plugin: `undefined` if it is not installed. */
export function optionalServicesOf<Services>(plugin: string) {
  return <Name extends keyof Services & string>(
    strapi: Core.Strapi,
    name: Name
  ): Services[Name] | undefined => strapi.plugin(plugin)?.service<Services[Name] & Core.Service>(name);
}

/** @throws Error that says what to do, if a plugin that another one cannot do without is not installed */
export function expectPlugin(strapi: Core.Strapi, plugin: string, needed: string): void {
  if (strapi.plugin(needed)) return;
  throw new Error(
    `${plugin} needs the plugin ${needed}: install it, or switch ${plugin} off in config/plugins`
  );
}
