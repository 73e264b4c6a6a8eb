import { startApp, type TestApp } from '../../support/app';
import { waysToPublish, type WayToPublish } from '../../support/ways-to-publish';
import { create } from '../../support/entries';
import { logIn, newPersonAs } from '../../support/people';
import { asToken, type Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const EVENT = 'api::event.event';
const PAGE = 'api::program-page.program-page';
const RELEASE = 'api::press-release.press-release';

const SCRIPT = 'javascript:alert(document.domain)';
const refusal = (place: string, shown = SCRIPT) =>
  `${place} is ${JSON.stringify(shown)}: write a link that begins with https://, http://, mailto: or tel:,` +
  ' or one within the site, such as /apply';

/** Every attribute that holds a link, by its path. */
const PLACES: [place: string, uid: string, data: (link: string) => object][] = [
  ['applyLink.url', CALL, (url) => ({ applyLink: { label: 'Apply', url } })],
  ['notices.1.link', CALL, (link) => ({ notices: [{ state: 'open' }, { state: 'closed', link }] })],
  ['documents.0.source', CALL, (source) => ({ documents: [{ label: 'Rules', source }] })],
  ['onlineUrl', EVENT, (onlineUrl) => ({ onlineUrl })],
  ['registration.url', EVENT, (url) => ({ registration: { label: 'Register', url } })],
  ['informationFields.0.link', EVENT, (link) => ({ informationFields: [{ label: 'Where', link }] })],
  ['slides.0.source', EVENT, (source) => ({ slides: [{ source }] })],
  ['applyLink.url', PAGE, (url) => ({ applyLink: { label: 'Apply', url } })],
  ['documents.0.source', RELEASE, (source) => ({ documents: [{ label: 'Kit', source }] })],
];

/** Texts that a browser takes for a script, for an inline document, or for nothing. */
const REFUSED = [
  SCRIPT,
  'JaVaScRiPt:alert(1)',
  ' \t\u0001javascript:alert(1)',
  'java\tscr\nipt:alert(1)',
  'javascript:\u2028alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'vbscript:msgbox(1)',
  'blob:https://example.org/0',
  'file:///etc/passwd',
  'view-source:https://example.org',
  'http://',
  'https://exa mple.org',
];

const ACCEPTED = [
  'https://example.org/apply?from=guichet#form',
  'http://example.org',
  'HTTPS://EXAMPLE.ORG/',
  'mailto:contact@example.org?subject=Apply',
  'tel:+33171211250',
  '/apply',
  '../apply#form',
  '#form',
  '?page=2',
  'www.example.org',
  'contact@example.org',
  '//example.org/apply',
  '\\\\example.org\\apply',
  'dossier de candidature (2).pdf',
  'javascript/alert',
  '',
];

describe('a link', () => {
  let app: TestApp;
  let ways: Record<string, WayToPublish>;
  let token: Caller;
  let admin: Caller;
  let serial = 0;
  const named = (data: object) => ({
    title: 'Entry',
    slug: `linked-${(serial += 1)}`,
    rolling: true,
    ...data,
  });
  const entry = (uid: string, data: object) => {
    const { rolling, ...rest } = named(data);
    return uid === CALL ? { rolling, ...rest } : rest;
  };
  const calls = () => documents(app, CALL);

  beforeAll(async () => {
    app = await startApp();
    ways = await waysToPublish(app);
    token = await asToken(app, 'full-access');
    admin = await logIn(app, await newPersonAs(app, 'programme-editor'));
  });
  afterAll(() => app.stop());

  it.each(PLACES)(
    'in %s of %s is refused with its place, its value and the remedy',
    async (place, uid, data) => {
      const path = place.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      expect(await ways.REST(uid, entry(uid, data(SCRIPT)))).toEqual([
        {
          path,
          message: refusal(place),
          name: 'ValidationError',
          code: 'input-validation.link',
          parameters: { field: { attribute: path }, given: SCRIPT },
        },
      ]);
      expect(await ways.REST(uid, entry(uid, data('https://example.org')))).toEqual([]);
    }
  );

  it.each(['REST', 'GraphQL', 'Document Service'])('is refused through %s', async (way) => {
    const data = entry(CALL, { applyLink: { label: 'Apply', url: SCRIPT } });
    expect(await ways[way](CALL, data)).toMatchObject([{ message: refusal('applyLink.url') }]);
    expect(await calls().count({ filters: { slug: data.slug } })).toBe(0);
  });

  it('is refused in a draft too, whoever saves it', async () => {
    const data = entry(CALL, { applyLink: { label: 'Apply', url: SCRIPT } });
    const query = 'mutation ($data: CallInput!) { createCall(data: $data, status: DRAFT) { documentId } }';
    const answers = [
      await app.http.post('/api/calls?status=draft').set(token).send({ data }),
      await app.http.post(`/content-manager/collection-types/${CALL}`).set(admin).send(data),
    ];
    expect(answers.map(({ status, body }) => [status, body.error.message])).toEqual(
      answers.map(() => [400, refusal('applyLink.url')])
    );
    const { body } = await app.http.post('/graphql').set(token).send({ query, variables: { data } });
    expect(body.errors).toMatchObject([{ message: refusal('applyLink.url') }]);
    await expect(calls().create({ data })).rejects.toThrow(refusal('applyLink.url'));
    expect(await calls().count({ filters: { slug: data.slug } })).toBe(0);
  });

  it('is refused when an entry is changed or copied', async () => {
    const { documentId } = await create(app, EVENT, {}, { status: 'draft' });
    const data = { onlineUrl: SCRIPT };
    const events = documents(app, EVENT);
    await expect(events.update({ documentId, data })).rejects.toThrow(refusal('onlineUrl'));
    await expect(events.update({ documentId, locale: 'en', data })).rejects.toThrow(refusal('onlineUrl'));
    await expect(events.clone({ documentId, data })).rejects.toThrow(refusal('onlineUrl'));
    expect(await events.findOne({ documentId })).toMatchObject({ onlineUrl: null });
  });

  it.each(REFUSED.map((link) => [JSON.stringify(link), link]))(
    'that is %s is refused',
    async (_shown, link) => {
      const written = create(app, EVENT, { onlineUrl: link }, { status: 'draft' });
      await expect(written).rejects.toThrow(refusal('onlineUrl', link));
    }
  );

  it.each(ACCEPTED.map((link) => [JSON.stringify(link), link]))(
    'that is %s is kept',
    async (_shown, link) => {
      expect(await create(app, EVENT, { onlineUrl: link })).toMatchObject({ onlineUrl: link });
    }
  );

  it('of a million characters is refused at once, and not repeated', async () => {
    const written = create(app, EVENT, { onlineUrl: `javascript:${'a'.repeat(1_000_000)}` });
    await expect(written).rejects.toThrow('onlineUrl has 1000011 characters: shorten it to 255');
  });
});

describe('a script that was stored as a link before this rule', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const events = () => documents(app, EVENT);
  /** An event with a link that nothing checked. */
  const oldEvent = async (status: 'draft' | 'published') => {
    const registration = { label: 'Register', url: 'https://example.org/old' };
    const event = await create(
      app,
      EVENT,
      { startsAt: '2022-03-18T09:00:00.000Z', registration },
      { status }
    );
    await app.strapi.db
      .query('shared.link' as typeof EVENT)
      .updateMany({ where: { url: 'https://example.org/old' }, data: { url: SCRIPT } });
    const where = { documentId: event.documentId };
    await app.strapi.db.query(EVENT).updateMany({ where, data: { onlineUrl: SCRIPT } });
    return event as typeof event & { slug: string; title: string };
  };

  it('is refused when its draft is published, in any locale', async () => {
    const { documentId } = await oldEvent('draft');
    const problems = { details: { errors: [{ path: ['onlineUrl'] }, { path: ['registration', 'url'] }] } };
    await expect(events().publish({ documentId })).rejects.toMatchObject(problems);
    await expect(events().publish({ documentId, locale: '*' })).rejects.toMatchObject(problems);
    expect(await events().count({ status: 'published', filters: { documentId } })).toBe(0);
  });

  it('can be corrected, and does not prevent saving a draft', async () => {
    const { documentId } = await oldEvent('draft');
    await events().update({ documentId, data: { place: 'Brest' } });
    const data = { onlineUrl: '/live', registration: { label: 'Register', url: '/register' } };
    await events().update({ documentId, data, status: 'published' });
    expect(await events().findOne({ documentId, status: 'published' })).toMatchObject({
      onlineUrl: '/live',
      place: 'Brest',
    });
  });

  it.each(['ics', 'jsonld'])("is not in the event's .%s", async (format) => {
    const { slug, title } = await oldEvent('published');
    const { status, text } = await app.http.get(`/api/events/${slug}.${format}`).buffer();
    expect(status).toBe(200);
    expect(text).toContain(title);
    expect(text).not.toContain('javascript');
  });

  it.each(['rss', 'atom', 'json', 'ics'])('is not in the events.%s', async (format) => {
    const { title } = await oldEvent('published');
    const { status, text } = await app.http.get(`/api/events.${format}`).buffer();
    expect(status).toBe(200);
    expect(text).toContain(title);
    expect(text).not.toContain('javascript');
  });
});

interface Documents {
  create: (params: object) => Promise<unknown>;
  update: (params: object) => Promise<unknown>;
  clone: (params: object) => Promise<unknown>;
  publish: (params: object) => Promise<unknown>;
  findOne: (params: object) => Promise<unknown>;
  count: (params: object) => Promise<number>;
}

/** Untyped, like every caller that sends wrong data. */
function documents({ strapi }: TestApp, uid: typeof CALL | typeof EVENT): Documents {
  return strapi.documents(uid) as unknown as Documents;
}
