import { ask } from '../support/ask';
import { startSite } from '../support/behind-nginx';

/** The part of the environment that finds programs, without a database. */
const { PATH, HOME } = process.env;

describe('npm run serve:nginx', () => {
  it('serves two instances on a PostgreSQL of its own, and ends all of them on request', async () => {
    const site = await startSite({ PATH, HOME });
    const addresses = [site.address, ...site.instances.map(({ address }) => address)];
    const paths = addresses.map((address) => ask(address, { path: '/api/calls' }));
    expect((await Promise.all(paths)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await site.stop()).toBe(0);
    for (const address of addresses) {
      await expect(ask(address, { path: '/api/calls' })).rejects.toThrow('ECONNREFUSED');
    }
  });

  it('says what to install if there is no nginx', async () => {
    await expect(startSite({ PATH: '/nowhere', HOME })).rejects.toThrow(
      'nginx is not installed: on Debian, apt-get install nginx-light'
    );
  });
});
