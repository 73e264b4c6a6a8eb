import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { startApp, type TestApp } from '../../support/app';
import * as files from '../../support/media-files';
import { UPLOADS } from '../../support/media-files';
import { logIn, newPersonAs } from '../../support/people';
import { asToken, type Caller } from '../../support/tokens';

const FILE = 'plugin::upload.file';

/** A file as a form sends it. The type in the form is only what the sender says. */
interface Sent {
  name: string;
  content: Buffer | string;
  type?: string;
}

const TAKEN: [name: string, content: Buffer | string, mime: string][] = [
  ['photo.png', files.PNG, 'image/png'],
  ['PHOTO.PNG', files.PNG, 'image/png'],
  [`${'x'.repeat(196)}.png`, files.PNG, 'image/png'],
  ['plan.pdf', files.PDF, 'application/pdf'],
  ['rules.docx', files.DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['budget.ods', files.ODS, 'application/vnd.oasis.opendocument.spreadsheet'],
  ['all.zip', files.ZIP, 'application/zip'],
  ['notes.txt', 'Apply before 18 March.', 'text/plain'],
  ['towns.csv', 'name;inhabitants\nBrest;139619\n', 'text/csv'],
  ['towns.csv', Buffer.from('ville;région\nSète;Occitanie\n', 'latin1'), 'text/csv'],
  ['silence.mp3', files.MP3, 'audio/mpeg'],
  ['dates.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', 'text/calendar'],
];

const XML = '<?xml version="1.0"?>';
/** Files that are refused for their content, with its type. */
const REFUSED: [name: string, content: Buffer | string, detected: string][] = [
  ['plan.html', files.HTML, 'text/html'],
  ['plan.pdf', files.HTML, 'text/html'],
  ['photo.png', files.HTML, 'text/html'],
  ['notes.txt', files.HTML, 'text/html'],
  ['towns.csv', `\uFEFF \n<!-- towns -->${files.SCRIPT}`, 'text/html'],
  ['plan', files.HTML, 'text/html'],
  ['logo.svg', files.SVG, 'image/svg+xml'],
  ['logo.svg', `${XML}<!DOCTYPE svg>${files.SVG}`, 'image/svg+xml'],
  ['logo.png', files.SVG, 'image/svg+xml'],
  [
    'plan.xhtml',
    `${XML}<html xmlns="http://www.w3.org/1999/xhtml">${files.SCRIPT}</html>`,
    'application/xml',
  ],
  ['rules.docm', files.DOCM, 'application/vnd.ms-word.document.macroenabled.12'],
  ['tool.exe', Buffer.from(`MZ${'\0'.repeat(100)}`), 'application/x-msdownload'],
  ['photo.png', Buffer.from([1, 2, 0, 4]), 'application/octet-stream'],
];

/** Files that are refused for their name, which decides how they would be served. */
const MISNAMED: [name: string, content: Buffer | string, said: string][] = [
  ['photo.html', files.PNG, 'is image/png by its content: give it a name that ends in .png'],
  ['photo.svg', files.PNG, 'is image/png by its content: give it a name that ends in .png'],
  ['photo.png.', files.PNG, 'is image/png by its content: give it a name that ends in .png'],
  [
    'script.js',
    'alert(1)',
    'is text/plain by its content: give it a name that ends in .txt or .csv or .ics or .vtt',
  ],
  [
    'plan.pdf',
    'no PDF',
    'is text/plain by its content: give it a name that ends in .txt or .csv or .ics or .vtt',
  ],
];

describe('a file that is uploaded', () => {
  let app: TestApp;
  let token: Caller;
  let editor: Caller;
  const addresses = () =>
    ({ 'the content API': ['/api/upload', token], 'the admin': ['/upload', editor] }) as const;
  type Way = keyof ReturnType<typeof addresses>;
  const WAYS: Way[] = ['the content API', 'the admin'];

  beforeAll(async () => {
    app = await startApp({ UPLOAD_MAX_MEGABYTES: '1' });
    token = await asToken(app, 'full-access');
    editor = await logIn(app, await newPersonAs(app, 'programme-editor'));
  });
  afterAll(async () => {
    for (const { id } of await app.strapi.db.query(FILE).findMany()) {
      await app.http.delete(`/api/upload/files/${id}`).set(token);
    }
    await app.stop();
  });

  function send(address: string, caller: Caller, sent: Sent[]) {
    const request = app.http.post(address).set(caller);
    for (const { name, content, type } of sent) {
      request.attach('files', Buffer.from(content), { filename: name, contentType: type });
    }
    return request;
  }
  const upload = (way: Way, ...sent: Sent[]) => send(addresses()[way][0], addresses()[way][1], sent);
  const replace = (way: Way, id: number, sent: Sent) =>
    send(`${addresses()[way][0]}?id=${id}`, addresses()[way][1], [sent]);
  const kept = async () => [await app.strapi.db.query(FILE).count(), (await readdir(UPLOADS)).length];
  /** Sends a file that has to be refused, and returns the answer. */
  async function refused(send: () => ReturnType<typeof upload>) {
    const before = await kept();
    const { status, body } = await send();
    expect(await kept()).toEqual(before);
    return [status, body.error?.message];
  }

  it.each(TAKEN)('is taken: %s', async (name, content, mime) => {
    const { status, body } = await upload('the content API', { name, content });
    expect([status, body[0]?.mime, path.extname(body[0]?.url)]).toEqual([201, mime, path.extname(name)]);
  });

  it.each(REFUSED)('is refused for what is in it: %s', async (name, content, detected) => {
    for (const way of WAYS) {
      const [status, message] = await refused(() => upload(way, { name, content, type: 'image/png' }));
      expect(status).toBe(400);
      expect(message).toContain(
        `${name} is ${detected} by its content, which is not taken; taken are image/jpeg, `
      );
    }
  });

  it.each(MISNAMED)('is refused for its name: %s', async (name, content, said) => {
    for (const type of ['application/octet-stream', 'image/png']) {
      expect(await refused(() => upload('the content API', { name, content, type }))).toEqual([
        400,
        `${name} ${said}`,
      ]);
    }
  });

  it('says what to do with a drawing', async () => {
    const [, message] = await refused(() => upload('the admin', { name: 'logo.svg', content: files.SVG }));
    expect(message).toMatch(/; export the drawing as PNG or WebP$/);
  });

  it.each(WAYS)('takes all others with it, through %s', async (way) => {
    const sent = [
      { name: 'photo.png', content: files.PNG },
      { name: 'plan.html', content: files.HTML },
      { name: 'plan.pdf', content: files.PDF },
    ];
    expect(await refused(() => upload(way, ...sent))).toEqual([
      400,
      expect.stringMatching(/^plan\.html is text\/html/),
    ]);
  });

  it("is refused to the server's own code", async () => {
    const filepath = path.join(await mkdtemp(path.join(os.tmpdir(), 'guichet-')), 'plan.pdf');
    await writeFile(filepath, files.HTML);
    const file = {
      filepath,
      originalFilename: 'plan.pdf',
      mimetype: 'application/pdf',
      size: files.HTML.length,
    };
    const service = app.strapi.plugin('upload').service('upload');
    await expect(service.upload({ data: {}, files: file })).rejects.toThrow(
      'plan.pdf is text/html by its content'
    );
  });

  it.each(WAYS)('replaces one of its kind only, through %s', async (way) => {
    const { body } = await upload('the content API', { name: 'plan.pdf', content: files.PDF });
    const [{ id, url }] = body;
    expect(await refused(() => replace(way, id, { name: 'plan.pdf', content: files.HTML }))).toEqual([
      400,
      expect.stringContaining('plan.pdf is text/html by its content'),
    ]);
    expect(await refused(() => replace(way, id, { name: 'photo.png', content: files.PNG }))).toEqual([
      400,
      'photo.png is image/png by its content and would be served as .pdf, the ending of the file that it replaces:' +
        ' upload it as a new file',
    ]);
    const newer = Buffer.concat([files.PDF, Buffer.from('\n')]);
    const replaced = await replace(way, id, { name: 'newer.pdf', content: newer });
    expect([replaced.status, replaced.body.url]).toEqual([200, url]);
    expect(await readFile(path.join(UPLOADS, path.basename(url)))).toEqual(newer);
  });

  it('does not get the URL of a page from before these rules', async () => {
    const { body } = await upload('the content API', { name: 'photo.png', content: files.PNG });
    await app.strapi.db.query(FILE).update({ where: { id: body[0].id }, data: { ext: '.html' } });
    expect(
      await refused(() => replace('the admin', body[0].id, { name: 'photo.png', content: files.PNG }))
    ).toEqual([400, expect.stringContaining('would be served as .html')]);
    await app.strapi.db.query(FILE).update({ where: { id: body[0].id }, data: { ext: '.png' } });
  });

  it.each(WAYS)('may have the size that is set and no more, through %s', async (way) => {
    const content = 'x'.repeat(1024 * 1024);
    expect((await upload(way, { name: 'notes.txt', content })).status).toBe(201);
    expect(await refused(() => upload(way, { name: 'notes.txt', content: `${content}x` }))).toEqual([
      413,
      'A file is larger than 1 MB: send a smaller one, or raise uploads.maxBytes of the plugin input-validation',
    ]);
  });
});
