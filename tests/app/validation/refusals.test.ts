import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { samples } from '../../support/samples';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';
const RELEASE = 'api::press-release.press-release';
const MARCH = '2022-03-18T23:00:00.000Z';

interface Coded {
  path?: (string | number)[];
  code?: string;
  parameters?: object;
}

/** The admin says them by their codes, at their fields. */
describe('what an editor can meet is refused with a code', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  const write = async (uid: string, data: object): Promise<Coded> => {
    const { body } = await app.http.post(`/content-manager/collection-types/${uid}`).set(admin).send(data);
    const { details } = body.error;
    const { path, code, parameters } = details.errors?.[0] ?? details;
    return { ...(path && { path }), code, parameters };
  };

  it('as the page about errors shows', async () => {
    const { body } = await app.http
      .post('/api/calls')
      .set(await asToken(app, 'full-access'))
      .send({ data: { title: 'Appel', opensAt: MARCH, closesAt: '2022-03-17T23:00:00.000Z' } });
    expect(body.error.details.errors).toEqual([JSON.parse(samples('concepts/errors.md', 'json')[0])]);
  });

  const field = (...attribute: (string | number)[]) => ({ attribute });
  it.each<[string, string, object, Coded]>([
    [
      'a text that is too long',
      CALL,
      { title: 'x'.repeat(300) },
      {
        path: ['title'],
        code: 'input-validation.length',
        parameters: { field: field('title'), length: 300, most: 255 },
      },
    ],
    [
      'an address without letters',
      CALL,
      { title: 'Appel', slug: ' ' },
      { path: ['slug'], code: 'input-validation.slug-empty', parameters: { field: field('slug') } },
    ],
    [
      'an address that reads like an identifier',
      CALL,
      { title: 'Appel', slug: 'a'.repeat(24) },
      {
        path: ['slug'],
        code: 'input-validation.slug-like-id',
        parameters: { field: field('slug'), given: `"${'a'.repeat(24)}"` },
      },
    ],
    [
      'a date that is none',
      CALL,
      { title: 'Appel', cutOffs: [{ closesAt: 'demain' }] },
      {
        path: ['cutOffs', 0, 'closesAt'],
        code: 'input-validation.value',
        parameters: { field: field('cutOffs', 0, 'closesAt'), given: '"demain"', expected: 'date-time' },
      },
    ],
    [
      'a link that runs a script',
      CALL,
      { title: 'Appel', applyLink: { label: 'Candidater', url: 'javascript:1' } },
      {
        path: ['applyLink', 'url'],
        code: 'input-validation.link',
        parameters: { field: field('applyLink', 'url'), given: 'javascript:1' },
      },
    ],
    [
      'a relation to an entry that is gone',
      RELEASE,
      { title: 'Communiqué', tags: { connect: [{ id: 999_999 }] } },
      { code: 'input-validation.relation-gone', parameters: { field: field('tags') } },
    ],
  ])('%s', async (_what, uid, data, expected) => {
    expect(await write(uid, data)).toEqual(expected);
  });

  it('an address that is taken', async () => {
    const { documentId } = await create(app, CALL, { title: 'Premier', slug: 'pris' });
    expect(await write(CALL, { title: 'Second', slug: 'pris' })).toEqual({
      path: ['slug'],
      code: 'addresses.slug-taken',
      parameters: { slug: 'pris', type: 'call', title: 'Premier', owner: documentId },
    });
  });
});
