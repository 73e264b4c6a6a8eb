import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { samples } from '../support/samples';

const ROOT = path.resolve(__dirname, '..', '..');
const CLI = path.join(ROOT, 'src', 'plugins', 'addresses', 'dist', 'server', 'cli.js');
const run = promisify(execFile);
const GUIDE = 'guides/check-old-addresses.md';

/** What the new site answers, by the path; else 404. */
const SITE: Record<string, [status: number, location?: string]> = {
  '/': [200],
  '/2029/05/02/appel.html': [301, '/fr/calls/appel/'],
  '/fr/calls/appel/': [200],
  '/blog/%C3%A9t%C3%A9/': [308, '/fr/calls/appel'],
  '/fr/calls/appel': [301, '/fr/calls/appel/'],
  '/agenda/': [302, '/fr/agenda/'],
  '/ferme/': [301, '/rien/'],
  '/boucle/': [301, '/boucle/'],
  '/?page=2': [200],
  '/ancien/': [500],
  '/sans-head/': [200],
};

describe('npm run check-addresses', () => {
  let server: Server;
  let url: string;
  let folder: string;
  const held: (() => void)[] = [];
  let most = 0;
  const methods = new Set<string>();
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-addresses-'));
    server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  async function answer({ url: asked, method }: IncomingMessage, response: ServerResponse): Promise<void> {
    methods.add(method!);
    if (asked!.startsWith('/many/')) await untilEight();
    const [status, location] = asked!.startsWith('/many/') ? [200] : (SITE[asked!] ?? [404]);
    const isRefused = asked === '/sans-head/' && method === 'HEAD';
    response.writeHead(isRefused ? 405 : status, location === undefined ? {} : { location }).end();
  }

  /** Holds requests until there are eight, and a little longer, in which a ninth one would come. */
  async function untilEight(): Promise<void> {
    const released = new Promise<void>((resolve) => held.push(resolve));
    most = Math.max(most, held.length);
    if (held.length === 8) setTimeout(() => held.splice(0).forEach((release) => release()), 50);
    await released;
  }

  const file = async (name: string, content: string) => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const answered = (running: Promise<{ stdout: string }>) =>
    running.then(
      ({ stdout }) => ({ code: 0, output: stdout }),
      ({ code, stdout, stderr }) => ({ code: code as number, output: `${stdout}${stderr}` })
    );
  /** Without npm, which takes a second. */
  const check = (...args: string[]) => answered(run(process.execPath, [CLI, 'check', ...args]));

  it('does what the guide says', async () => {
    const [command] = samples(GUIDE, 'sh');
    const [, script, name, site] = /^npm run (\S+) -- (\S+) (\S+)\n$/.exec(command)!;
    // Without compiling first, which `npm test` has done.
    const args = ['run', '--silent', '--ignore-scripts', script, '--'];
    const place = await file(name, samples(GUIDE, 'xml')[0]);
    const { code, output } = await answered(run('npm', [...args, place, url], { cwd: ROOT }));
    expect([code, output.replaceAll(url, site)]).toEqual([1, samples(GUIDE, 'text')[0]]);
  });

  it('reads the sitemaps that an index names, and each address once', async () => {
    const map = (addresses: string[]) =>
      `<urlset>${addresses.map((loc) => `<url><loc>${loc}</loc></url>`).join('')}</urlset>`;
    await file('one.xml', map(['https://a.example/', 'https://a.example/?page=2&amp;x']));
    await file('two.xml', map(['https://a.example/', 'https://a.example/ferme/']));
    const index = `<sitemapindex>${['one', 'two'].map((name) => `<sitemap><loc>https://a.example/maps/${name}.xml</loc></sitemap>`).join('')}</sitemapindex>`;
    expect(await check(await file('index.xml', index), url)).toEqual({
      code: 1,
      output:
        `/?page=2&x: 404\n/ferme/: 404 after a redirect to ${url}/rien/\n` +
        '3 addresses: 1 answer 200, 0 redirect to 200, 2 do not lead on\n',
    });
  });

  it('reads one address a line, asks at most eight at once, and says when all lead on', async () => {
    const lines = Array.from({ length: 40 }, (_, number) => `/many/${number}.html`);
    const text = ['https://a.example/', '', '/?page=2', '/blog/été/', '/sans-head/', ...lines].join('\r\n');
    expect(await check(await file('lines.txt', text), `${url}/`)).toEqual({
      code: 0,
      output: '44 addresses: 43 answer 200, 1 redirect to 200, 0 do not lead on\n',
    });
    expect([most, [...methods].sort()]).toEqual([8, ['GET', 'HEAD']]);
  });

  it('follows five redirects and no more, and says why there is no answer', async () => {
    const lines = await file('bad.txt', '/boucle/\n/ancien/\n');
    expect((await check(lines, url)).output).toBe(
      `/boucle/: more than 5 redirects, the last to ${url}/boucle/\n/ancien/: 500\n` +
        '2 addresses: 0 answer 200, 0 redirect to 200, 2 do not lead on\n'
    );
    const { code, output } = await check(lines, 'http://127.0.0.1:1');
    expect([code, output]).toEqual([1, expect.stringMatching(/^\/boucle\/: no answer: .+\n/)]);
  });

  it.each([[[]], [['old.xml']], [['old.xml', 'www.example.org']], [['a', 'http://a', 'b']], [['--all']]])(
    'with %j says how it is used',
    async (args) => {
      const { code, output } = await check(...args);
      expect([code, output]).toEqual([2, expect.stringMatching(/^Usage: strapi-addresses check FILE URL/)]);
    }
  );

  it.each([
    ['no.xml', null, /no\.xml cannot be read: /],
    ['broken.xml', '<urlset>\n<url>', /broken\.xml:\d is no XML: /],
    ['feed.xml', '<rss></rss>', /feed\.xml is no sitemap: its root must be urlset or sitemapindex\n$/],
    ['empty.xml', '<urlset></urlset>', /empty\.xml has no address: name another file\n$/],
    [
      'lost.xml',
      '<urlset><url><lastmod/></url></urlset>',
      /lost\.xml: entry 1 has no loc: give it an address\n$/,
    ],
    ['words.txt', '/a\nblog\n', /words\.txt:2 has "blog": write a URL, or a path that begins with "\/"\n$/],
    [
      'self.xml',
      '<sitemapindex><sitemap><loc>/self.xml</loc></sitemap></sitemapindex>',
      /which names it: leave/,
    ],
  ])('names what is wrong in %s', async (name, content, message) => {
    const place = content === null ? path.join(folder, name) : await file(name, content);
    const { code, output } = await check(place, url);
    expect([code, output]).toEqual([2, expect.stringMatching(message)]);
  });
});
