import { startApp, type TestApp } from '../support/app';
import { startStore, type Store } from '../support/s3';
import { asToken } from '../support/tokens';

const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** Puts a file into the media library, and takes it out again. */
async function uploadAndDelete(app: TestApp) {
  const token = await asToken(app, 'full-access');
  const file = { filename: 'plan.pdf', contentType: 'application/pdf' };
  const uploaded = await app.http.post('/api/upload').set(token).attach('files', PDF, file);
  const [{ id, hash, url, provider }] = uploaded.body;
  const { status } = await app.http.delete(`/api/upload/files/${id}`).set(token);
  return { statuses: [uploaded.status, status], hash, url, provider };
}

/** Where the admin may show images from, and films. */
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

  it('lie in the bucket, byte for byte, until they are deleted', async () => {
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

  it('lie where stock Strapi keeps them', async () => {
    const { statuses, hash, url, provider } = await uploadAndDelete(app);
    expect([statuses, provider]).toEqual([[201, 200], 'local']);
    expect(url).toBe(`/uploads/${hash}.pdf`);
  });

  it('are shown in the admin as stock Strapi does', async () => {
    expect(await sources(app)).toEqual([
      "img-src 'self' data: blob: https://market-assets.strapi.io",
      "media-src 'self' data: blob:",
    ]);
  });
});

it.each([
  ['nothing', ''],
  ['no address', 'media.example.org'],
])('a bucket of which %s is said where visitors find it stops the start', async (_what, value) => {
  const start = startApp({ S3_BUCKET: 'media', S3_PUBLIC_URL: value });
  await expect(start).rejects.toThrow(`S3_PUBLIC_URL is "${value}": with S3_BUCKET it says where`);
});
