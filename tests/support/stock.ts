import type * as Utils from '@strapi/utils';
import type { Core } from '@strapi/strapi';

/** Node's own `require`, which environment.cjs passes on. */
declare const nodeRequire: NodeJS.Require;

export interface Auth {
  strategy: object;
  credentials: null;
  ability: { can: (action: string) => boolean };
}

export interface Schema {
  uid: string;
  attributes: Record<string, Record<string, unknown> & { type: string }>;
}

/** Strapi's own checks of the content API's input and output, as it makes them for `strapi.contentAPI`. */
export function stockContentApi(strapi: Core.Strapi) {
  const { sanitize, validate } = nodeRequire('@strapi/utils') as typeof Utils;
  const getModel = (uid: string) => strapi.getModel(uid as never) as never;
  const output = strapi.sanitizers.get('content-api.output') as never;
  return {
    sanitize: sanitize.createAPISanitizers({ getModel, sanitizers: { input: [], output } }),
    validate: validate.createAPIValidators({ getModel, validators: { input: [] } }),
  };
}

/** The authentication of a visitor whose role may do these actions. Another app may not have users-permissions. */
export async function visitorWho(strapi: Core.Strapi, actions: string[]): Promise<Auth> {
  const permissions = actions.map((action) => ({ action }));
  const { engine } = strapi.contentAPI.permissions;
  const ability = (await engine.generateAbility(permissions as never)) as unknown as Auth['ability'];
  const verify = async (_auth: Auth, { scope }: { scope: string }) => {
    if (!ability.can(scope)) throw new Error(`${scope} is not granted`);
  };
  return { strategy: { name: 'users-permissions', verify }, credentials: null, ability };
}

/** Every content type and component, including those of Strapi and its plugins. */
export function schemasOf(strapi: Core.Strapi): Schema[] {
  return [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)] as never;
}

/** The action of reading, for each content type that the content API can read. */
export function readingActions(strapi: Core.Strapi): string[] {
  return (strapi.contentAPI.permissions.providers.action.keys() as string[]).filter((action) =>
    action.endsWith('.find')
  );
}
