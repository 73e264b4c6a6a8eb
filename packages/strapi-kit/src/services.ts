import type { Core } from '@strapi/strapi';

/**
 * What finds the services of a plugin, with their types. Those are named in one file of the plugin, and made in its
 * `index`: a service that needs another finds it here, and imports no more than its type.
 *
 * @param plugin its name
 */
export function servicesOf<Services>(plugin: string) {
  return <Name extends keyof Services & string>(strapi: Core.Strapi, name: Name): Services[Name] =>
    strapi.plugin(plugin).service<Services[Name] & Core.Service>(name);
}

/** The same for a plugin that an application may do without: `undefined` where it is not installed. */
export function optionalServicesOf<Services>(plugin: string) {
  return <Name extends keyof Services & string>(
    strapi: Core.Strapi,
    name: Name
  ): Services[Name] | undefined => strapi.plugin(plugin)?.service<Services[Name] & Core.Service>(name);
}
