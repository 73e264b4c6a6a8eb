import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import {
  override,
  contentApiPermissions,
  permissionReads,
  type Ability,
  type Engine,
  type Permission,
} from '@guichet/strapi-kit';
import { remember, sourceOf } from '../memory/remember';

/** Roles and custom API tokens that are in use at about the same time. */
const MOST = 100;

/** Reads the permissions of the public once for many requests. Strapi reads them again for each. */
export function rememberPublicPermissions(strapi: Core.Strapi): void {
  const reads = permissionReads(strapi);
  if (!reads) return;
  override(strapi, 'public-permissions', reads, {
    findPublicPermissions: (read) => remember(sourceOf(strapi), read),
  });
}

/** Builds the ability for a set of actions once: the same actions always make the same ability. */
export function rememberAbilities(strapi: Core.Strapi): void {
  const { engine, providers } = contentApiPermissions(strapi);
  const abilities = new LRUCache<string, Ability>({ max: MOST });
  const remembered =
    (generate: Engine['generateAbility']): Engine['generateAbility'] =>
    async (permissions, options) => {
      if (options || !permissions.every(isActionOnly) || !hasOwnHandlerOnly(engine)) {
        return generate(permissions, options);
      }
      // Unknown actions are left out, so an ability depends on the actions known at the time.
      const key = [providers.action.size(), ...permissions.map(({ action }) => action)].join(' ');
      const known = abilities.get(key);
      if (known) return known;
      const ability = await generate(permissions);
      abilities.set(key, ability);
      return ability;
    };
  override(strapi, 'abilities', engine, { generateAbility: remembered });
}

function isActionOnly(permission: Permission): boolean {
  return typeof permission.action === 'string' && Object.keys(permission).length === 1;
}

/**
 * Strapi registers one handler, which knows the actions. The handler of somebody else may give another result each
 * time.
 */
function hasOwnHandlerOnly({ hooks }: Engine): boolean {
  let handlers = 0;
  for (const name of Object.keys(hooks)) handlers += hooks[name].getHandlers().length;
  return handlers === 1;
}
