import { readFileSync } from 'node:fs';
import path from 'node:path';
import type * as Describe from '../../../scripts/describe/files';

import { startApp, type TestApp } from '../../support/app';
import { outcomes, read } from '../../support/http-cache';
import { listen } from '../../support/listen';

declare const nodeRequire: NodeJS.Require;
const ROOT = path.resolve(__dirname, '..', '..', '..');
const CLIENT = path.join(ROOT, 'packages', 'client');
const { describeApp } = nodeRequire(path.join(ROOT, 'dist/scripts/describe/files')) as typeof Describe;

describe('the description', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is stored in packages/client as the app serves it', async () => {
    const files = Object.entries(await describeApp(await listen(app)));
    const stale = files.filter(([name, text]) => readFileSync(path.join(CLIENT, name), 'utf8') !== text);
    expect(stale.map(([name]) => `packages/client/${name} is out of date: npm run describe`)).toEqual([]);
  });

  it('is public, cached and tagged like other answers', async () => {
    const { status, headers } = await read(app, '/api/openapi.json');
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(headers['cache-control']).toMatch(/^public, max-age=\d+, must-revalidate$/);
    const again = await read(app, '/api/openapi.json', { 'If-None-Match': headers.etag });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(await outcomes(app, ['/api/openapi.json', '/api/documentation'])).toEqual(['hit', 'miss']);
  });
});

describe('the page that shows the description', () => {
  let app: TestApp;
  let html: string;
  let policy: string;
  beforeAll(async () => {
    app = await startApp();
    const { text, headers } = await read(app, '/api/documentation');
    html = text;
    policy = headers['content-security-policy'];
  });
  afterAll(() => app.stop());

  const named = () =>
    [...html.matchAll(/(?:src|href|data-document)="([^"]*)"/g)].map(([, address]) => address);

  it('names only its own paths, and each exists', async () => {
    const paths = named().filter((address) => address !== 'data:,');
    const types = await Promise.all(
      paths.map(async (each) => {
        const { status, headers } = await read(app, each);
        return [each, status, headers['content-type'].split(';')[0]];
      })
    );
    expect(types).toEqual([
      ['/api/documentation/swagger-ui.css', 200, 'text/css'],
      ['/api/openapi.json', 200, 'application/json'],
      ['/api/documentation/swagger-ui-bundle.js', 200, 'text/javascript'],
      ['/api/documentation/start.js', 200, 'text/javascript'],
    ]);
    expect((await read(app, '/api/documentation/package.json')).status).toBe(404);
  });

  it('runs under the policy that Strapi sets for every answer', async () => {
    const { headers } = await app.http.get('/_health');
    expect([policy, policy.split(';')]).toEqual([
      headers['content-security-policy'],
      expect.arrayContaining(["script-src 'self'"]),
    ]);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/);
  });

  it('loads nothing from another host', async () => {
    const { text: style } = await read(app, '/api/documentation/swagger-ui.css');
    const loads = [...style.matchAll(/url\((?!["']?data:)[^)]*\)|@import[^;]*/g)].map(([load]) => load);
    const { text: start } = await read(app, '/api/documentation/start.js');
    expect([loads, html.match(/\/\/[\w.]+/g), start.match(/https?:/g)]).toEqual([[], null, null]);
    // By default, Swagger UI uses a validator on another host.
    expect(start).toContain('validatorUrl: null');
  });
});
