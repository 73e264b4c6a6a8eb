import { Readable } from 'node:stream';

import { startApp, type TestApp } from '../../support/app';
import { DOCX, PDF, PNG } from '../../support/media-files';
import { startStore, type Store } from '../../support/s3';
import { asToken } from '../../support/tokens';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Provider {
  replaceStream: (file: object, replaced: object) => Promise<unknown>;
}

/** Uploads a file to the media library, and deletes it. */
async function uploadAndDelete(app: TestApp) {
  const token = await asToken(app, 'full-access');
  const file = { filename: 'plan.pdf', contentType: 'application/pdf' };
  const uploaded = await app.http.post('/api/upload').set(token).attach('files', PDF, file);
  const [{ id, hash, url, provider }] = uploaded.body;
  const { status } = await app.http.delete(`/api/upload/files/${id}`).set(token);
  return { statuses: [uploaded.status, status], hash, url, provider };
}

/** The hosts from which the admin may show images and videos. */
async function sources({ http }: TestApp) {
  const { headers } = await http.get('/_health');
  const directives = headers['content-security-policy'].split(';');
  return directives.filter((each: string) => /^(img|media)-src /.test(each));
}

describe('media on an S3-compatible store', () => {
  let store: Store;
  let app: TestApp;
  beforeAll(async () => {
    store = await startStore();
    app = await startApp({
      S3_BUCKET: 'media',
      S3_ENDPOINT: store.address,
      S3_REGION: 'eu-west-3',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
      S3_FORCE_PATH_STYLE: 'true',
      S3_PUBLIC_URL: 'https://media.example.org/files/',
    });
  });
  afterAll(async () => {
    await app.stop();
    store.close();
  });

  it('are in the bucket, byte for byte, until they are deleted', async () => {
    const { statuses, hash, url, provider } = await uploadAndDelete(app);
    expect([statuses, provider]).toEqual([[201, 200], 'aws-s3']);
    expect(url).toBe(`https://media.example.org/files/${hash}.pdf`);
    const path = `/media/${hash}.pdf`;
    expect(store.requests.map((request) => [request.method, request.path])).toEqual([
      ['PUT', path],
      ['DELETE', path],
    ]);
    const [{ headers, body }] = store.requests;
    expect(body.equals(PDF)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=key\/\d+\/eu-west-3\/s3\//),
    });
    expect(headers).not.toHaveProperty('x-amz-acl');
  });

  it.each([
    ['plan.pdf', PDF, 'application/pdf', 'inline'],
    ['photo.png', PNG, 'image/png', 'inline'],
    ['rules.docx', DOCX, DOCX_TYPE, 'attachment'],
    ['towns.csv', Buffer.from('town\nBrest\n'), 'text/csv', 'attachment'],
  ])(
    'have headers with their type, and to show or save them, replaced ones too: %s',
    async (name, content, type, disposition) => {
      const token = await asToken(app, 'full-access');
      store.requests.length = 0;
      // The type that the sender names does not count.
      const file = { filename: name, contentType: 'text/html' };
      const { body } = await app.http
        .post('/api/upload')
        .set(token)
        .attach('files', content, file)
        .expect(201);
      await app.http
        .post(`/api/upload?id=${body[0].id}`)
        .set(token)
        .attach('files', content, file)
        .expect(200);
      const puts = store.requests.filter(({ path }) => path === `/media/${body[0].hash}${body[0].ext}`);
      expect(
        puts.map(({ method, headers }) => [method, headers['content-type'], headers['content-disposition']])
      ).toEqual([
        ['PUT', type, disposition],
        ['PUT', type, disposition],
      ]);
    }
  );

  it('are removed if the file that replaces them has another name', async () => {
    const { provider } = app.strapi.plugin('upload') as unknown as { provider: Provider };
    const file = { hash: 'new', ext: '.pdf', mime: 'application/pdf', stream: Readable.from([PDF]) };
    store.requests.length = 0;
    await provider.replaceStream(file, { hash: 'old', ext: '.pdf', mime: 'application/pdf' });
    expect(store.requests.map(({ method, path }) => [method, path])).toEqual([
      ['PUT', '/media/new.pdf'],
      ['DELETE', '/media/old.pdf'],
    ]);
  });

  it('are shown in the admin', async () => {
    expect(await sources(app)).toEqual([
      "img-src 'self' data: blob: https://market-assets.strapi.io https://media.example.org",
      "media-src 'self' data: blob: https://market-assets.strapi.io https://media.example.org",
    ]);
  });
});

describe('media without one', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('are where stock Strapi keeps them', async () => {
    const { statuses, hash, url, provider } = await uploadAndDelete(app);
    expect([statuses, provider]).toEqual([[201, 200], 'local']);
    expect(url).toBe(`/uploads/${hash}.pdf`);
  });

  it('are shown in the admin as by stock Strapi', async () => {
    expect(await sources(app)).toEqual([
      "img-src 'self' data: blob: https://market-assets.strapi.io",
      "media-src 'self' data: blob:",
    ]);
  });
});

it.each([
  ['nothing', ''],
  ['no address', 'media.example.org'],
])('a bucket with %s as its public address stops the start', async (_what, value) => {
  const start = startApp({ S3_BUCKET: 'media', S3_PUBLIC_URL: value });
  await expect(start).rejects.toThrow(`S3_PUBLIC_URL is "${value}": with S3_BUCKET it says where`);
});
