import { useStrapiApp } from '@strapi/strapi/admin';

/**
 * What another plugin offers to plugins in the admin.
 *
 * @param plugin its id
 * @throws Error if it is not installed
 */
export function usePluginApis<Apis>(plugin: string): Apis {
  const app = useStrapiApp(plugin, ({ getPlugin }) => getPlugin(plugin));
  if (!app) throw new Error(`The plugin ${plugin} is not installed: install it, or switch off what needs it`);
  return app.apis as Apis;
}
