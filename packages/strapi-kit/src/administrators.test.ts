import type { Core } from '@strapi/strapi';

import { surroundFirstRegistration } from './administrators';

type Wrap = (stock: object) => { registerAdmin: (ctx: unknown) => Promise<unknown> };

function surrounded(stock: object) {
  let made: ReturnType<Wrap> | undefined;
  const extend = (_uid: string, wrap: Wrap) => (made = wrap(stock));
  const strapi = { get: () => ({ extend }) } as unknown as Core.Strapi;
  surroundFirstRegistration(strapi, (register) => async (ctx, next) => [
    'guarded',
    await register(ctx, next),
  ]);
  return made!;
}

describe('the registration of the first administrator', () => {
  it('is surrounded, and nothing else is', async () => {
    const stock = {
      name: 'Ada',
      registerAdmin: async function () {
        return this.name;
      },
      login: () => 'stock',
    };
    const made = surrounded(stock);
    expect(await made.registerAdmin({})).toEqual(['guarded', 'Ada']);
    expect(made).toMatchObject({ login: stock.login });
  });

  it('ends the start where Strapi has it no more', () => {
    expect(() => surrounded({ register: () => null })).toThrow(
      'the application expects registerAdmin of the controller admin::authentication, as in Strapi 5.54: there is no registerAdmin'
    );
  });
});
