import type { Core } from '@strapi/strapi';

import { wrapMiddleware, type MiddlewareFactory } from './index';

const stock: MiddlewareFactory = () => async (_ctx, next) => next();

/** A registry like Strapi's that only knows `strapi::body`. */
function registry() {
  const known = new Map([['strapi::body', stock]]);
  const warnings: string[] = [];
  const middlewares = {
    get: (name: string) => known.get(name),
    extend: (name: string, wrap: (factory: MiddlewareFactory) => MiddlewareFactory) =>
      known.set(name, wrap(known.get(name)!)),
  };
  const strapi = { get: () => middlewares, log: { warn: (line: string) => warnings.push(line) } };
  return { known, warnings, strapi: strapi as unknown as Core.Strapi };
}

describe('one of Strapi’s middlewares', () => {
  it('is wrapped under its name', () => {
    const { known, strapi } = registry();
    const ours: MiddlewareFactory = () => async () => 'ours';
    expect(wrapMiddleware(strapi, 'bodies-skipped', 'strapi::body', () => ours)).toBe(true);
    expect(known.get('strapi::body')).toBe(ours);
  });

  it('is skipped with a warning if it does not exist and would only save time', () => {
    const { warnings, strapi } = registry();
    expect(wrapMiddleware(strapi, 'security-headers', 'strapi::security', (same) => same)).toBe(false);
    expect(warnings).toEqual([expect.stringContaining('there is no strapi::security. Answers are the same')]);
  });

  it('ends the start if it does not exist and would protect', () => {
    const { known, strapi } = registry();
    known.clear();
    expect(() => wrapMiddleware(strapi, 'bodies-received', 'strapi::body', (same) => same)).toThrow(
      'input-validation expects the middleware strapi::body, as in Strapi 5.54: there is no strapi::body'
    );
  });
});
