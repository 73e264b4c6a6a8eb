import type { Core } from '@strapi/strapi';

import { validationError } from '@guichet/strapi-kit';
import { useApolloPlugin, type GraphqlRequest } from '../limits/graphql/apollo';
import { parameterName, type Path } from '../validation-error';
import { findBadText, textProblem, type BadText } from './text';

/**
 * Checks the texts in the arguments and variables of every GraphQL operation, before anything is resolved. Has to run
 * before the GraphQL plugin starts.
 */
export function checkOperations(strapi: Core.Strapi): void {
  if (!strapi.plugin('graphql')) return;
  const didResolveOperation = async ({ document, request }: GraphqlRequest) => {
    const bad = findBadText(request.variables, ['variables']) ?? findBadLiteral(document, []);
    if (!bad) return;
    const refused = validationError({ path: bad.path, message: `${parameterName(bad.path)} ${bad.problem}` });
    throw Object.assign(refused, { extensions: { http: { status: 400 } } });
  };
  useApolloPlugin(strapi, { didResolveOperation });
}

/** The parts of a node of GraphQL's syntax tree that are needed to find texts. */
interface Node {
  kind?: string;
  name?: { value?: string };
  value?: unknown;
}

const NAMED = ['Argument', 'ObjectField'];

/** The path consists of the names of arguments and of fields of input objects. */
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
