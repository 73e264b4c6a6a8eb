import type { Core } from '@strapi/strapi';

import { optionalServicesOf } from './services';

/** What a plugin does for a type that opted in, for the developer of the type. */
export interface Explanation {
  heading: string;
  /** Each without a line break. */
  lines: string[];
  /** The same for programs. */
  data: unknown;
}

/** The service `explain`, which a plugin offers if types can opt into it. */
export interface Explainer {
  /** @returns `null` if the type did not opt in */
  explain: (uid: string) => Explanation | null;
}

/** What the installed plugins do for a type, by the plugin's name. Plugins without a service `explain` are left out. */
export function explanationsOf(strapi: Core.Strapi, uid: string): Record<string, Explanation> {
  const found = Object.keys(strapi.plugins)
    .sort()
    .flatMap((name) => {
      const explainer = optionalServicesOf<{ explain: Explainer }>(name)(strapi, 'explain');
      const explanation = explainer?.explain?.(uid);
      return explanation ? [[name, explanation] as const] : [];
    });
  return Object.fromEntries(found);
}
