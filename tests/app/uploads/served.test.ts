import { rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';

import { startApp, type TestApp } from '../../support/app';
import { listen } from '../../support/listen';
import * as files from '../../support/media-files';
import { UPLOADS } from '../../support/media-files';

describe('a file from before these rules', () => {
  let app: TestApp;
  let address: string;
  const KEPT: [ending: string, content: Buffer, csp: string, disposition: string | undefined][] = [
    ['html', files.HTML, "sandbox; default-src 'none'", 'attachment'],
    ['svg', files.SVG, "sandbox; default-src 'none'", 'attachment'],
    ['xhtml', files.HTML, "sandbox; default-src 'none'", 'attachment'],
    ['js', Buffer.from('alert(1)'), "sandbox; default-src 'none'", 'attachment'],
    ['zip', files.ZIP, "sandbox; default-src 'none'", 'attachment'],
    ['unknown', files.HTML, "sandbox; default-src 'none'", 'attachment'],
    ['png', files.PNG, "sandbox; default-src 'none'", undefined],
    ['pdf', files.PDF, "sandbox; default-src 'none'", undefined],
    ['mp3', files.MP3, "sandbox allow-same-origin; default-src 'none'; media-src 'self'", undefined],
  ];
  const nameOf = (ending: string) => `was-there-before.${ending}`;

  beforeAll(async () => {
    app = await startApp();
    for (const [ending, content] of KEPT) await writeFile(path.join(UPLOADS, nameOf(ending)), content);
    address = await listen(app);
  });
  afterAll(async () => {
    await app.stop();
    for (const [ending] of KEPT) await rm(path.join(UPLOADS, nameOf(ending)));
  });

  it.each(KEPT)('is served so that nothing in it runs: .%s', async (ending, content, csp, disposition) => {
    for (const method of ['get', 'head'] as const) {
      const { status, headers } = await app.http[method](`/uploads/${nameOf(ending)}`);
      expect([status, headers['content-length']]).toEqual([200, String(content.length)]);
      expect(headers['content-security-policy']).toBe(csp);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-disposition']).toBe(disposition);
    }
  });

  it('is served the same way in parts', async () => {
    const { status, headers } = await app.http.get(`/uploads/${nameOf('html')}`).set('Range', 'bytes=0-9');
    expect(status).toBe(206);
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    expect(headers['content-disposition']).toBe('attachment');
  });

  it.each([
    '/%75ploads/',
    '/./uploads/',
    '//uploads/',
    '/uploads//',
    '/uploads/%2e/',
    '/uploads/../uploads/',
    '/%2fuploads/',
  ])('is served the same way under %s', async (folder) => {
    const { status, headers } = await get(`${address}`, `${folder}${nameOf('html')}`);
    const served = [headers['content-security-policy'], headers['content-disposition']];
    const isRefused = [400, 403, 404].includes(status);
    expect(isRefused || served).toEqual(isRefused || ["sandbox; default-src 'none'", 'attachment']);
  });

  it('leaves the headers of everything else as they are', async () => {
    const { headers } = await app.http.get('/robots.txt');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers).not.toHaveProperty('content-disposition');
  });
});

/** Requests a path exactly as it is written, because clients would normalize it. */
function get(origin: string, path: string) {
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode!, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}
