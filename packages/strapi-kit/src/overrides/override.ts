import type { Core } from '@strapi/strapi';

import { OVERRIDES, TESTED, type OverrideName } from './list';

/** Makes the function that replaces another one. It receives the original, bound to its object. */
type Wrap<Method> = (stock: Method) => Method;
type Wraps<Host> = { [Method in keyof Host]?: Wrap<Host[Method]> };

/** All replacements of one method. */
interface Layers {
  stock: unknown;
  wraps: Map<OverrideName, Wrap<unknown>>;
  outermost: unknown;
}

const layersOf = new WeakMap<object, Map<string, Layers>>();
const ORDER = Object.keys(OVERRIDES);

/**
 * Replaces methods of an object of Strapi's or knex's with ours. Several on one method are nested in the order of
 * `OVERRIDES`, whichever plugin comes first.
 *
 * @param host `undefined` if Strapi no longer has it
 * @returns whether it was replaced; an optimisation that does not fit is left out, with a warning
 * @throws Error if the override protects, and Strapi is not as expected
 */
export function override<Host extends object>(
  strapi: Core.Strapi,
  name: OverrideName,
  host: Host | undefined,
  wraps: Wraps<Host>
): boolean {
  const methods = Object.keys(wraps) as (keyof Host & string)[];
  if (!expectMethods(strapi, name, host, methods)) return false;
  for (const method of methods) surround(host!, method, name, wraps[method] as Wrap<unknown>);
  return true;
}

function surround<Host extends object>(
  host: Host,
  method: keyof Host & string,
  name: OverrideName,
  wrap: Wrap<unknown>
): void {
  const known = layersOf.get(host) ?? new Map<string, Layers>();
  layersOf.set(host, known);
  const before = known.get(method);
  // Somebody else may have replaced it since. Then wrap theirs.
  const layers =
    before && before.outermost === host[method]
      ? before
      : { stock: (host[method] as () => unknown).bind(host), wraps: new Map(), outermost: null };
  layers.wraps.set(name, wrap);
  const inOrder = [...layers.wraps].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  layers.outermost = inOrder.reduce((inner, [, each]) => each(inner), layers.stock);
  known.set(method, layers);
  host[method] = layers.outermost as Host[typeof method];
}

/**
 * Checks that the methods that an override needs exist.
 *
 * @returns whether all of them exist; if the override protects, it throws instead
 */
export function expectMethods(
  strapi: Core.Strapi,
  name: OverrideName,
  host: object | undefined,
  methods: string[]
): boolean {
  const known = (host ?? {}) as Record<string, unknown>;
  const missing = methods.filter((method) => typeof known[method] !== 'function');
  return missing.length === 0 || notAsExpected(strapi, name, `there is no ${missing.join(', ')}`);
}

/** What to do if Strapi is not as an override expects; see `override`. */
export function notAsExpected(strapi: Core.Strapi, name: OverrideName, found: string): false {
  const { by, of, why, kind } = OVERRIDES[name];
  const message = `${by} expects ${of}, as in ${TESTED}: ${found}`;
  if (kind === 'protects') {
    throw new Error(`${message}. It ${why}: use a version that ${by} was tested on`);
  }
  strapi.log.warn(`${message}. Answers are the same and take longer: it ${why}`);
  return false;
}
