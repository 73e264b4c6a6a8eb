import type { Core } from '@strapi/strapi';

import { parameterName, refusal, type Path } from '../refusal';
import type { Params } from '../seam';
import { expectFunctions } from './check-reads';
import { findBadText, textProblem, type BadText } from './text';

const APOLLO = 'plugin::graphql.apolloServer';

/** What Apollo Server is about to execute. */
interface Operation {
  document: object;
  request: { variables?: unknown };
}

/**
 * Takes `pagination: null` for none, as `filters: null` is taken: clients send it where they were given none, and
 * Strapi's builders look into it. Has to run before the GraphQL plugin starts.
 */
export function allowNullPagination(strapi: Core.Strapi): void {
  const utils: Builders | undefined = strapi.plugin('graphql')?.service('builders').utils;
  if (!utils) return;
  const { transformArgs } = utils;
  expectFunctions({ 'builders.utils.transformArgs of the plugin graphql': transformArgs });
  utils.transformArgs = (args, options) =>
    transformArgs({ ...args, pagination: args.pagination ?? undefined }, options);
}

interface Builders {
  transformArgs: (args: Params, options: object) => Params;
}

/**
 * Checks the texts of every GraphQL operation, in arguments and in variables, before anything is resolved. Has to run
 * before the GraphQL plugin starts.
 */
export function checkOperations(strapi: Core.Strapi): void {
  if (!strapi.plugin('graphql')) return;
  const didResolveOperation = async ({ document, request }: Operation) => {
    const bad = findBadText(request.variables, ['variables']) ?? findBadLiteral(document, []);
    if (!bad) return;
    const refused = refusal(bad.path, `${parameterName(bad.path)} ${bad.problem}`);
    throw Object.assign(refused, { extensions: { http: { status: 400 } } });
  };
  const configured = strapi.config.get<{ plugins?: object[] }>(APOLLO, {});
  const plugins = [...(configured.plugins ?? []), { requestDidStart: async () => ({ didResolveOperation }) }];
  strapi.config.set(APOLLO, { ...configured, plugins });
}

/** A node of GraphQL's syntax tree, as far as texts are looked for in it. */
interface Node {
  kind?: string;
  name?: { value?: string };
  value?: unknown;
}

const NAMED = ['Argument', 'ObjectField'];

/** Its path is made of the names of arguments and of fields of input objects. */
function findBadLiteral(node: unknown, path: Path): BadText | null {
  if (Array.isArray(node)) return firstOf(node, (item) => findBadLiteral(item, path));
  if (typeof node !== 'object' || node === null) return null;
  const { kind, name, value } = node as Node;
  if (kind === 'StringValue') {
    const problem = textProblem(String(value));
    return problem === null ? null : { path, problem };
  }
  const at = NAMED.includes(kind ?? '') ? [...path, name?.value ?? ''] : path;
  const parts = Object.entries(node).filter(([part]) => part !== 'loc');
  return firstOf(parts, ([, part]) => findBadLiteral(part, at));
}

function firstOf<Item>(items: Item[], find: (item: Item) => BadText | null): BadText | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}
