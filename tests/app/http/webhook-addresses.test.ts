import type * as Dns from 'node:dns';
import type * as Module from 'node:module';

import {
  announce,
  app,
  configure,
  deliveriesTo,
  message,
  send,
  receiver,
  receiveInSuite,
  subscribe,
  unsubscribeAll,
} from '../../support/webhooks';

/** Node's own `require`, which environment.cjs passes on. */
declare const nodeRequire: NodeJS.Require;
const dns = nodeRequire('node:dns') as { lookup: unknown };
const { lookup } = dns as typeof Dns;

receiveInSuite({ WEBHOOKS_ALLOWED_HOSTS: 'hooks.intern,10.0.0.7:8443,[fd00::7]' });
beforeEach(() => configure(app.strapi, { allowHttp: true, timeout: 2000 }));
afterEach(async () => {
  resolve(lookup);
  await unsubscribeAll(app);
});

/** Replaces what names resolve to, also for the application. */
function resolve(resolver: unknown): void {
  dns.lookup = resolver;
  (nodeRequire('node:module') as typeof Module).syncBuiltinESMExports();
}

type Found = (error: null, address: unknown, family?: number) => void;

const INVENTED = ['innocent.example.org', 'rebinding.example.org', 'hooks.intern'];

/** A resolver with which invented names resolve to these addresses, one after the other. */
function leadingTo(addresses: string[]) {
  let asked = 0;
  return (name: string, options: { all?: boolean }, found: Found) => {
    if (!INVENTED.includes(name)) return lookup(name, options, found as never);
    const address = addresses[Math.min(asked, addresses.length - 1)];
    asked += 1;
    const family = address.includes(':') ? 6 : 4;
    if (options.all) found(null, [{ address, family }]);
    else found(null, address, family);
  };
}

async function create(url: string) {
  const body = { name: 'Site', url, events: ['call.opened'] };
  const answer = await app.http.post('/webhooks/subscriptions').set(app.admin).send(body);
  return [answer.status, answer.body.error?.message];
}

/** Has one message delivered, and returns the result. */
async function deliver(url: string) {
  const { documentId } = await subscribe(app, url);
  await announce(app, message());
  await send(app);
  const [{ tries }] = await deliveriesTo(app, documentId);
  return tries[0].error;
}

const PRIVATE = [
  '127.0.0.1',
  '10.0.0.8',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::8',
  'ff02::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
];

describe('the address of a subscriber', () => {
  const written = (address: string) => `https://${address.includes(':') ? `[${address}]` : address}/`;

  it.each([
    ...PRIVATE.map(written),
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://cms.localhost/',
    'https://10.0.0.7/',
    'https://10.0.0.7:8444/',
  ])('is refused if it is not public: %s', async (url) => {
    const { host } = new URL(url);
    const remedy = `list ${host} in allowedHosts of the plugin webhooks if it is meant to be reached`;
    expect(await create(url)).toEqual([400, `url is "${url}": that is not a public address: ${remedy}`]);
  });

  it.each([
    ['ftp://example.org/', 'write an address that begins with https://'],
    ['example.org', 'write an address that begins with https://'],
    ['https://', 'write an address that begins with https://'],
    ['https://me:word@example.org/', 'leave user and password out: a subscriber knows us by the signature'],
    [
      'http://example.org/',
      'use https, or set allowHttp of the plugin webhooks where nobody listens on the way',
    ],
    [
      'http://hooks.intern/',
      'use https, or set allowHttp of the plugin webhooks where nobody listens on the way',
    ],
  ])('is refused if it makes no sense or is not safe: %s', async (url, remedy) => {
    configure(app.strapi, { allowHttp: false });
    expect(await create(url)).toEqual([400, `url is "${url}": ${remedy}`]);
  });

  it.each([
    'https://example.org/hook?for=us',
    'https://1.1.1.1/',
    'https://[2606:4700::1111]/',
    'https://172.32.0.1/',
    'https://hooks.intern/',
    'https://hooks.intern:9443/',
    'https://10.0.0.7:8443/',
    'https://[fd00::7]/',
  ])('is accepted if it is public, or the configuration lists it: %s', async (url) => {
    configure(app.strapi, { allowHttp: false });
    expect(await create(url)).toEqual([201, undefined]);
  });
});

describe('a name', () => {
  it.each(PRIVATE.flatMap((address) => [`http to ${address}`, `https to ${address}`]))(
    'that leads to %s is not followed',
    async (way) => {
      const [protocol, , address] = way.split(' ');
      resolve(leadingTo([address]));
      const { port } = new URL(receiver.url());
      expect(await deliver(`${protocol}://innocent.example.org:${port}/`)).toMatch(/is not allowed/);
      expect(receiver.received).toEqual([]);
    }
  );

  it('that led to a public address before is checked each time', async () => {
    resolve(leadingTo(['192.0.2.1', '127.0.0.1']));
    const { port } = new URL(receiver.url());
    const url = `http://rebinding.example.org:${port}/`;
    expect([await deliver(url), await deliver(url)]).toEqual([
      expect.stringContaining('is not allowed'),
      expect.stringContaining('is not allowed'),
    ]);
    expect(receiver.received).toEqual([]);
  });

  it('that the configuration lists may lead anywhere', async () => {
    resolve(leadingTo(['127.0.0.1']));
    const { port } = new URL(receiver.url());
    expect([await deliver(`http://hooks.intern:${port}/`), receiver.received.length]).toEqual([null, 1]);
  });
});

it('an address that the configuration no longer allows is not reached', async () => {
  configure(app.strapi, { allowedHosts: ['127.0.0.1'] });
  const { documentId } = await subscribe(app, receiver.url('was-allowed'));
  configure(app.strapi, { allowedHosts: [] });
  await announce(app, message());
  await send(app);
  const [{ tries }] = await deliveriesTo(app, documentId);
  expect(tries[0].error).toMatch(/that is not a public address/);
  expect(receiver.received.filter(({ name }) => name === 'was-allowed')).toEqual([]);
});
