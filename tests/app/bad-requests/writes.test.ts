import { rowsOf } from '../../fuzz/content';
import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { asToken, type Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const CALLS = `/content-manager/collection-types/${CALL}`;
const NUL = 'holds a NUL character (U+0000), which no text may: leave it out';
const HALF = 'holds half a surrogate pair, which is not a character: leave it out';
const MOST = 2 ** 31 - 1;

/** What `JSON.parse` makes of a body: the key is an own property. */
const parsed = (json: string) => JSON.parse(json) as object;

/** Fields of a call: the data, and the message. */
const REFUSED: [what: string, data: object, message: string][] = [
  ['NUL in a text', { title: 'a\u0000b' }, `title ${NUL}`],
  ['NUL in a part', { steps: [{ title: 'One' }, { title: '\u0000' }] }, `steps.1.title ${NUL}`],
  ['NUL in a relation', { contacts: ['a\u0000b'] }, `contacts.0 ${NUL}`],
  [
    'NUL in a connection',
    { contacts: { connect: [{ documentId: '\u0000' }] } },
    `contacts.connect.0.documentId ${NUL}`,
  ],
  ['NUL in a name', { 'a\u0000b': 1 }, `a\\u0000b ${NUL}`],
  ['half a surrogate pair', { body: 'a\ud800b' }, `body ${HALF}`],
  ['a slug longer than its column', { slug: 'x'.repeat(256) }, 'slug has 256 characters: shorten it to 255'],
  [
    'a title longer than its column',
    { title: '😀'.repeat(256) },
    'title has 256 characters: shorten it to 255',
  ],
  [
    'a text in a part longer than its column',
    { applyLink: { url: 'x'.repeat(300) } },
    'applyLink.url has 300 characters: shorten it to 255',
  ],
  [
    'a slug that looks like a documentId',
    { slug: 'g4gf3yiodacr8rbhv1c2fe2i' },
    'slug is "g4gf3yiodacr8rbhv1c2fe2i", which reads like the documentId of an entry: put a hyphen into it, or make it longer or shorter',
  ],
  ['a blank slug', { slug: '  ' }, 'slug is empty: give it letters, digits or hyphens'],
  [
    'something that is not a date',
    { opensAt: 'abc' },
    'opensAt is "abc": use an ISO 8601 date-time, for example 2022-03-18T23:00:00.000Z',
  ],
  [
    'a date before all calendars',
    { opensAt: '-200000-01-01T00:00:00Z' },
    'opensAt is "-200000-01-01T00:00:00Z": use an ISO 8601 date-time, for example 2022-03-18T23:00:00.000Z',
  ],
  [
    'a relation to nothing',
    { contacts: [{}] },
    'contacts.0 is {}, which names no entry: give it an id or a documentId',
  ],
  [
    'a relation to a text that begins like a number',
    { contacts: ['2022-03'] },
    `contacts.0 is "2022-03": give it an id or a documentId; of an id, use a whole number from -2147483648 to ${MOST}`,
  ],
  [
    'a relation to something that is not an id',
    { contacts: { connect: [{ id: 'nobody' }] } },
    `contacts.connect.0.id is "nobody": give it an id or a documentId; of an id, use a whole number from -2147483648 to ${MOST}`,
  ],
  [
    'a relation to a number that is too large',
    { contacts: [99999999999] },
    `contacts.0 is 99999999999: give it an id or a documentId; of an id, use a whole number from -2147483648 to ${MOST}`,
  ],
  [
    'a file that is not a number',
    { documents: [{ label: 'Rules', file: 'abc' }] },
    `documents.0.file is "abc": give it an id or a documentId; of an id, use a whole number from -2147483648 to ${MOST}`,
  ],
  [
    'a relation to an entry that does not exist',
    { contacts: ['nobody'] },
    'contacts: Document with id "nobody", locale "fr" not found: use the documentId of an entry that is there, in that locale',
  ],
  [
    'a relation to an id that does not exist',
    { contacts: [4711] },
    'contacts: 1 relation(s) of type api::press-contact.press-contact associated with this entity do not exist: use the ids of entries that are there',
  ],
];

/** Names that every object has. The content-manager drops them, like all names that it does not know. */
const INHERITED: [what: string, data: object, message: string][] = [
  [
    'a key `constructor`',
    parsed('{ "constructor": { "a": 1 } }'),
    `constructor is not an attribute of ${CALL}: leave it out`,
  ],
  ['a key `toString`', { toString: 'x' }, `toString is not an attribute of ${CALL}: leave it out`],
  [
    'a key `valueOf` in a part',
    { steps: [{ title: 'One', valueOf: 1 }] },
    'steps.0.valueOf is not an attribute of program.step: leave it out',
  ],
];

describe('data that no entry can have', () => {
  let app: TestApp;
  let token: Caller;
  let admin: Caller;
  let documentId: string;
  let rows: () => Promise<string>;

  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    admin = await asAdmin(app);
    ({ documentId } = await create(app, CALL, { title: 'One', slug: 'one' }));
    rows = rowsOf(app);
  });
  afterAll(() => app.stop());

  it.each(REFUSED)(
    'is a 400 that names the place and the remedy, and leaves nothing behind: %s',
    async (_what, data, message) => {
      const before = await rows();
      const full = { title: 'New', slug: 'new', rolling: true, ...data };
      const answers = [
        await app.http.post('/api/calls').set(token).send({ data: full }),
        await app.http.put(`/api/calls/${documentId}`).set(token).send({ data }),
        await app.http.post(CALLS).set(admin).send(full),
        await app.http.put(`${CALLS}/${documentId}`).set(admin).send(data),
      ];
      // A body with a text that no entry can have gets the place in the body.
      const told = (answer: (typeof answers)[number]) =>
        String(answer.body.error?.message).replace(/^data\./, '');
      expect(answers.map((answer) => [answer.status, told(answer)])).toEqual(
        answers.map(() => [400, message])
      );
      expect(await rows()).toBe(before);
    }
  );

  it.each(INHERITED)('is a 400 too where it has %s', async (_what, data, message) => {
    const full = { title: 'New', slug: 'new', rolling: true, ...data };
    const { status, body } = await app.http.post('/api/calls').set(token).send({ data: full });
    expect([status, body.error.message]).toEqual([400, message]);
  });

  it('is refused with a parameter that cannot be answered, before it is written', async () => {
    const before = await rows();
    const data = { title: 'New', slug: 'new', rolling: true };
    for (const query of ['fields=toString', 'populate[contacts][filters][$eq]=x', 'locale[a]=b']) {
      const { status } = await app.http.post(`/api/calls?${query}`).set(token).send({ data });
      expect([query, status]).toEqual([query, 400]);
    }
    expect(await rows()).toBe(before);
  });

  it.each([
    ['no object', [5], 'data is not an object: send attributes with their values'],
    ['nothing', null, 'Missing "data" payload in the request body: send {"data": {…}} as application/json'],
  ])('is refused if it is %s', async (_what, data, message) => {
    const { status, body } = await app.http.post('/api/calls').set(token).send({ data });
    expect([status, body.error.message]).toEqual([400, message]);
  });

  it('is refused if another entry already has it: 409', async () => {
    const data = { title: 'Copy', slug: 'copy', rolling: true, id: 1 };
    const taken = await app.strapi.db.query(CALL).findOne({ orderBy: 'id' });
    const { status, body } = await app.http
      .post(`${CALLS}/actions/publish`)
      .set(admin)
      .send({ ...data, id: taken.id });
    expect([status, body.error.name, body.error.message]).toEqual([
      409,
      'ConflictError',
      expect.stringMatching(/^id .*is taken already: use another one$/),
    ]);
  });
});

describe('a body that cannot be read', () => {
  let app: TestApp;
  let admin: Caller;
  const REMEDY = 'send it whole, in the encoding and of the type that its headers name';

  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  it.each([
    ['application/json', '{', 400, /^body cannot be read \(.*\): send it whole/],
    [
      'multipart/form-data; boundary=x',
      'x',
      400,
      /^The form cannot be read: .*MultipartParser.*: send it whole/,
    ],
    ['multipart/form-data', 'x', 400, /^The form cannot be read: bad content-type header.*: send it whole/],
    ['application/xml', '<a/>', 415, /^body has a type that is not supported: send application\/json$/],
    ['text/plain', 'x', 400, /^body is not a JSON object: send one, with Content-Type: application\/json$/],
    ['application/json', `"${'x'.repeat(2_000_000)}"`, 413, /^body is too large: send less at once$/],
  ])('is a 4xx: %s, %j', async (type, sent, expected, message) => {
    const { status, body } = await app.http.post(CALLS).set(admin).set('Content-Type', type).send(sent);
    expect([status, body.error.message]).toEqual([expected, expect.stringMatching(message)]);
  });

  it.each([
    ['gzip', 400, `body cannot be read (incorrect header check): ${REMEDY}`],
    ['foo', 415, `body: Unsupported Content-Encoding: foo; ${REMEDY}`],
  ])('is a 4xx if it is not compressed as it says: %s', async (coding, expected, message) => {
    const request = app.http.post('/api/auth/local').set('Content-Type', 'application/json');
    const { status, body } = await request.set('Content-Encoding', coding).send('{}');
    expect([status, body.error.message]).toEqual([expected, message]);
  });

  it('of the media library is refused for something that is not an id, which would never be answered', async () => {
    const folder = { name: 'Plans', parent: 'abc' };
    const { status, body } = await app.http.post('/upload/folders').set(admin).send(folder);
    expect([status, body.error.message]).toEqual([
      400,
      `parent is not an id: use a whole number from -2147483648 to ${MOST}`,
    ]);
    expect((await app.http.put('/upload/folders/abc').set(admin).send({ name: 'Plans' })).status).toBe(400);
  });
});
