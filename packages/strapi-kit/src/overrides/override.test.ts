import type { Core } from '@strapi/strapi';

import { OVERRIDES, override } from './index';

const warnings: string[] = [];
const strapi = { log: { warn: (line: string) => warnings.push(line) } } as unknown as Core.Strapi;

/** An object like Strapi's with one method, which uses `this`. */
const host = () => ({ name: 'stock', destroy: async () => ['stock'] });
type Host = ReturnType<typeof host>;

describe('an override of one of Strapi’s functions', () => {
  afterEach(() => warnings.splice(0));

  it('receives the original, bound to its object', async () => {
    const some = {
      name: 'stock',
      async destroy() {
        return [this.name];
      },
    };
    override(strapi, 'graceful-end', some, { destroy: (stock) => async () => [...(await stock()), 'ours'] });
    const { destroy } = some;
    expect(await destroy()).toEqual(['stock', 'ours']);
  });

  it('is nested among others in the order of the list, whichever comes first, and each only once', async () => {
    const some = host();
    const add = (name: 'failed-commits' | 'watched-writes') =>
      override(strapi, name, some, { destroy: (stock) => async () => [...(await stock()), name] });
    add('watched-writes');
    add('failed-commits');
    add('watched-writes');
    expect(await some.destroy()).toEqual(['stock', 'failed-commits', 'watched-writes']);
  });

  it('wraps what somebody else has put there since', async () => {
    const some = host();
    override(strapi, 'failed-commits', some, {
      destroy: (stock) => async () => [...(await stock()), 'first'],
    });
    const others = some.destroy;
    some.destroy = async () => [...(await others()), 'another'];
    override(strapi, 'watched-writes', some, {
      destroy: (stock) => async () => [...(await stock()), 'last'],
    });
    expect(await some.destroy()).toEqual(['stock', 'first', 'another', 'last']);
  });

  it('ends the start if it protects and Strapi is not as expected', () => {
    const changed = {} as unknown as Host;
    const { of } = OVERRIDES['graceful-end'];
    expect(() => override(strapi, 'graceful-end', changed, { destroy: (stock) => stock })).toThrow(
      `operations expects ${of}, as in Strapi 5.54: there is no destroy. It finishes what is in progress`
    );
    expect(() =>
      override(strapi, 'graceful-end', undefined as unknown as Host, { destroy: (stock) => stock })
    ).toThrow('there is no destroy');
  });

  it('is left out with a warning if it is an optimisation', () => {
    const changed = {} as unknown as Host;
    expect(override(strapi, 'default-locale', changed, { destroy: (stock) => stock })).toBe(false);
    expect(changed).toEqual({});
    expect(warnings).toEqual([
      'read-optimizations expects getDefaultLocale of plugin::i18n.locales, as in Strapi 5.54: there is no destroy.' +
        ' Answers are the same and take longer: it reads the default locale once',
    ]);
  });
});
