import type { Core } from '@strapi/strapi';

import { LIMITS } from './limits/limits';
import { prepareMiddlewares } from './middlewares';

const ERRORS = 'plugin::input-validation.errors';
const OURS = 'plugin::input-validation.limits';

/** config/middlewares after it was prepared. */
function prepared(middlewares: unknown[], limits = LIMITS): unknown {
  const config = new Map<string, unknown>([
    ['middlewares', middlewares],
    ['plugin::input-validation', { limits }],
  ]);
  prepareMiddlewares({ config } as unknown as Core.Strapi);
  return config.get('middlewares');
}

describe('config/middlewares', () => {
  it('lets the parser read as much as the limits allow', () => {
    const limits = {
      ...LIMITS,
      rest: { ...LIMITS.rest, parameters: 3_000, listValues: 2_000, nameDepth: 30 },
    };
    const parser = { parameterLimit: 3_000, arrayLimit: 2_000, depth: 30 };
    const others = ['strapi::errors', ERRORS];
    expect(prepared([...others, 'strapi::query', 'strapi::body', OURS], limits)).toEqual([
      ...others,
      { name: 'strapi::query', config: parser },
      'strapi::body',
      OURS,
    ]);
    const own = { name: 'strapi::query', config: { strictNullHandling: false, arrayLimit: 5 } };
    expect(prepared([...others, own, 'strapi::body', { name: OURS }], limits)).toContainEqual({
      name: 'strapi::query',
      config: { strictNullHandling: false, ...parser },
    });
  });

  it('gets them if they are not named', () => {
    const stock = ['strapi::logger', 'strapi::errors', 'strapi::query', 'strapi::body', 'strapi::session'];
    expect(prepared(stock)).toEqual([
      'strapi::logger',
      'strapi::errors',
      ERRORS,
      { name: 'strapi::query', config: expect.any(Object) },
      'strapi::body',
      OURS,
      'strapi::session',
    ]);
  });

  it.each<[string, string[], string]>([
    ['errors is elsewhere', [ERRORS, 'strapi::errors', 'strapi::query', 'strapi::body', OURS], ERRORS],
    ['limits comes before the body', ['strapi::errors', ERRORS, 'strapi::query', OURS, 'strapi::body'], OURS],
    [
      'limits comes before the query',
      ['strapi::errors', ERRORS, 'strapi::body', OURS, 'strapi::query'],
      OURS,
    ],
  ])('is refused at the start if %s', (_what, middlewares, misplaced) => {
    expect(() => prepared(middlewares)).toThrow(`config/middlewares has "${misplaced}" in another place`);
  });

  it.each<[string, string[], string]>([
    ['nothing reads bodies', ['strapi::errors', ERRORS, 'strapi::query', OURS], 'strapi::body'],
    ['nothing answers errors', ['strapi::query', 'strapi::body'], 'strapi::errors'],
  ])('is refused at the start if %s', (_what, middlewares, missing) => {
    expect(() => prepared(middlewares)).toThrow(`config/middlewares has no "${missing}"`);
  });
});
