/** What is found in the place of a value that Strapi holds: the value itself, or something else. */
export type Change = (value: unknown) => unknown;

/**
 * Shows an object, and whatever is reached through it, with some values changed: what a plugin would see of another version
 * of Strapi. The objects themselves stay as they are.
 */
export function seenWith<T extends object>(root: T, change: Change): T {
  const views = new WeakMap<object, object>();
  const view = (value: unknown, owner: unknown): unknown => {
    const seen = change(value);
    if (typeof seen === 'function') return viewOf(seen, (result) => view(result, undefined), owner);
    if (typeof seen !== 'object' || seen === null) return seen;
    const known = views.get(seen) ?? new Proxy(seen, traps);
    views.set(seen, known);
    return known;
  };
  const get = (target: object, name: string | symbol) => {
    const value: unknown = Reflect.get(target, name);
    const { configurable = true } = Object.getOwnPropertyDescriptor(target, name) ?? {};
    return configurable ? view(value, target) : value;
  };
  const traps = { get };
  /** It is called with its own `this`: private fields are no proxy's. */
  const viewOf = (seen: object, result: Change, owner: unknown) =>
    new Proxy(seen, {
      get,
      apply: (target, _owner, args) => result(Reflect.apply(target as () => unknown, owner, args as [])),
    });
  return view(root, undefined) as T;
}

/** The same object without some of its methods. */
export function without<T extends object>(host: T, methods: string[]): T {
  return new Proxy(host, {
    get: (target, name) => (methods.includes(String(name)) ? undefined : Reflect.get(target, name)),
  });
}
