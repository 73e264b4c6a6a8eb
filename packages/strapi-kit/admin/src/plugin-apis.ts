import { useStrapiApp } from '@strapi/strapi/admin';

/**
 * What another plugin offers in the admin.
 *
 * @param plugin its id
 * @throws Error where it is not installed
 */
export function usePluginApis<Apis>(plugin: string): Apis {
  const app = useStrapiApp(plugin, ({ getPlugin }) => getPlugin(plugin));
  if (!app) throw new Error(`The plugin ${plugin} is not there: install it, or switch off what needs it`);
  return app.apis as Apis;
}
