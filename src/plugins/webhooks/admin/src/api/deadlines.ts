import { usePluginApis } from '@guichet/strapi-kit/admin';
import type { AdminApis } from '@guichet/strapi-plugin-deadlines';

/** The server's clock, and the zone in which instants are shown. */
export function useDeadlines(): AdminApis {
  return usePluginApis('deadlines');
}
