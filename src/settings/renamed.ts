import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * A switch that was renamed: the old name counts if the new one is not set, with a warning.
 *
 * @param byDefault if neither is set
 */
export function renamedSwitch(env: Env, name: string, oldName: string, byDefault: boolean): boolean {
  if (process.env[name] !== undefined || process.env[oldName] === undefined) return env.bool(name, byDefault);
  process.emitWarning(`${oldName} is called ${name} now: rename it, it will not be read for ever`);
  return env.bool(oldName, byDefault);
}
