import { usePluginApis } from '@guichet/strapi-kit/admin';
import type { AdminApis } from '@guichet/strapi-plugin-deadlines';

/** The server's clock, and the zone that instants are told in. */
export function useDeadlines(): AdminApis {
  return usePluginApis('deadlines');
}
