import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { startApp, type TestApp } from '../../support/app';
import { PNG, UPLOADS } from '../../support/media-files';
import { logIn, newPersonAs } from '../../support/people';
import { asToken, type Caller } from '../../support/tokens';

const LONG = 'x'.repeat(201);
const longName = (shown: string, length: number) =>
  `The name ${shown} has ${length} characters on the disk: give it one of at most 200`;

/** Mistakes in a form, by its fields, next to a correct picture. */
const BAD: [what: string, fields: Record<string, string>, name: string, said: string][] = [
  [
    'no JSON',
    { fileInfo: 'name' },
    'a.png',
    'fileInfo is "name": write JSON, such as {"alternativeText":"A lighthouse"}',
  ],
  [
    'NUL in a text',
    { fileInfo: '{"caption":"a\\u0000b"}' },
    'a.png',
    'fileInfo.caption holds a NUL or half a character: leave it out',
  ],
  [
    'half a character',
    { fileInfo: '{"name":"a\\ud800b"}' },
    'a.png',
    'fileInfo.name holds a NUL or half a character: leave it out',
  ],
  [
    'a long name',
    { fileInfo: JSON.stringify({ name: LONG }) },
    'a.png',
    longName(`${LONG.slice(0, 20)}…${LONG.slice(0, 10)}`, 212),
  ],
  ['the long name of a file', {}, `${LONG}.png`, longName(`${LONG.slice(0, 20)}…xxxxxx.png`, 216)],
  [
    'a name that is long in Latin letters',
    {},
    `${'щ'.repeat(150)}.png`,
    longName(`${'щ'.repeat(20)}…${'щ'.repeat(6)}.png`, 465),
  ],
  [
    'a type that does not exist',
    { ref: 'api::no.no', refId: '1', field: 'documents' },
    'a.png',
    'field is "documents" and ref "api::no.no": name a type and one of its media attributes',
  ],
  [
    'an attribute that cannot hold a file',
    { ref: 'api::call.call', refId: '1', field: 'title' },
    'a.png',
    'field is "title" and ref "api::call.call": name a type and one of its media attributes',
  ],
  [
    'an entry without a number',
    { ref: 'shared.slide', refId: 'abc', field: 'image' },
    'a.png',
    'refId is "abc": give the id of an entry, a number',
  ],
];

describe('a form with files', () => {
  let app: TestApp;
  let token: Caller;
  let editor: Caller;

  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    editor = await logIn(app, await newPersonAs(app, 'programme-editor'));
  });
  afterAll(() => app.stop());

  it.each(BAD)('is refused with %s, and nothing is kept', async (_what, fields, name, said) => {
    const before = await readdir(UPLOADS);
    for (const [address, caller] of [
      ['/api/upload', token],
      ['/upload', editor],
    ] as const) {
      const { status, body } = await app.http
        .post(address)
        .set(caller)
        .attach('files', PNG, name)
        .field(fields);
      expect([status, body.error?.message]).toEqual([400, said]);
    }
    expect(await readdir(UPLOADS)).toEqual(before);
    expect(await app.strapi.db.query('plugin::upload.file').count()).toBe(0);
  });

  // With the version of yup that Strapi pins, an error of its query on PostgreSQL ends the process: see overrides in
  // package.json.
  it('is answered if a query of its validation fails', async () => {
    const form = app.http.post('/upload').set(editor).attach('files', PNG, 'a.png');
    const { status } = await form.field('fileInfo', '{"folder":"abc"}');
    expect(status).toBeGreaterThanOrEqual(400);
    expect((await app.http.get('/_health')).status).toBe(204);
  });

  it.each([
    ['without a boundary', 'multipart/form-data', '--x\r\n'],
    [
      'that ends too early',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="files"',
    ],
  ])('in a form %s is a bad request', async (_what, type, form) => {
    const { status, body } = await app.http.post('/api/upload').set(token).type(type).send(form);
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/^The form cannot be read: /)]);
  });

  it.each([
    ['refused', '/api/upload', 'files', 403],
    ['where no form is expected', '/api/calls', 'files', 403],
    ['in a field of another name', '/api/upload', 'other', 403],
    ['where there is no route', '/nowhere', 'files', 405],
  ])('leaves nothing on the disk of the server: %s', async (_what, address, field, status) => {
    const mark = `left ${Math.random()} ${'x'.repeat(1000)}`;
    const answer = await app.http.post(address).attach(field, Buffer.from(mark), 'notes.txt');
    expect(answer.status).toBe(status);
    expect(await leftovers(mark)).toEqual([]);
  });
});

/** The temporary files that contain a text. */
async function leftovers(mark: string): Promise<string[]> {
  const names = (await readdir(os.tmpdir())).filter((name) => /^[0-9a-z]{25}$/.test(name));
  const texts = await Promise.all(
    names.map((name) => readFile(path.join(os.tmpdir(), name), 'utf8').catch(() => ''))
  );
  return names.filter((_, index) => texts[index] === mark);
}
