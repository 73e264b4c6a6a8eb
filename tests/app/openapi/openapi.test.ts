import type { Core, UID } from '@strapi/strapi';
import type * as Validation from '@seriousme/openapi-schema-validator';

import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { filled, makeFile } from '../../support/filled';
import { documentOf, judgeBy, type Document } from '../../support/openapi';
import { asToken } from '../../support/tokens';

declare const nodeRequire: NodeJS.Require;
const { Validator } = nodeRequire('@seriousme/openapi-schema-validator') as typeof Validation;

const NOW = '2022-03-10T18:00:00.000Z';
const DATES = { opensAt: '2022-03-01T00:00:00.000Z', closesAt: '2022-03-18T23:00:00.000Z' };
const PHONE = { number: '+33171211250', display: '01 71 21 12 50' };
const notices = ['upcoming', 'open', 'closed'].map((state) => ({
  state,
  title: state,
  text: 'x',
  link: '/x',
}));

/** Each type by its name in URLs, and what a filled entry needs for its dates to make sense. */
const TYPES: [path: string, uid: UID.ContentType, name: string, data: object][] = [
  ['tags', 'api::tag.tag', 'Tag', {}],
  ['categories', 'api::category.category', 'Category', {}],
  ['press-contacts', 'api::press-contact.press-contact', 'PressContact', { phones: [PHONE] }],
  ['program-pages', 'api::program-page.program-page', 'ProgramPage', { notices }],
  ['calls', 'api::call.call', 'Call', { ...DATES, rolling: false, timezone: 'Europe/Paris', notices }],
  ['events', 'api::event.event', 'Event', { ...eventDates(), timezone: 'Europe/Paris' }],
  ['press-releases', 'api::press-release.press-release', 'PressRelease', {}],
];
const STATEFUL = ['program-pages', 'calls', 'events'];

function eventDates() {
  const [from, until] = ['2022-03-11T10:00:00.000Z', '2022-03-11T12:00:00.000Z'];
  return { startsAt: from, endsAt: until, registrationOpensAt: DATES.opensAt, registrationClosesAt: from };
}

describe('the description of the content API', () => {
  let app: TestApp;
  let document: Document;
  let wrong: ReturnType<typeof judgeBy>;
  const documents: Record<string, string> = {};
  const empty: Record<string, string> = {};

  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOW);
    const file = await makeFile(app);
    for (const [path, uid] of TYPES) {
      const name = path === 'press-contacts' || path === 'tags' || path === 'categories' ? 'name' : 'title';
      empty[path] = (await create(app, uid, { [name]: 'Empty', slug: 'empty' })).documentId;
      documents[uid] = (await create(app, uid, { [name]: 'Full', slug: 'full' })).documentId;
      // Before anything is related to it, because relations stay within a locale.
      await publish(app.strapi, uid, documents[uid], { [name]: 'Full' }, 'en');
    }
    for (const [, uid, , data] of TYPES) {
      const all = { ...filled(app.strapi, uid, { documents, file }), slug: 'full', ...data };
      for (const locale of ['en', 'fr']) await publish(app.strapi, uid, documents[uid], all, locale);
    }
    document = await documentOf(app);
    wrong = judgeBy(document);
  });
  afterAll(() => app.stop());

  async function publish(
    strapi: Core.Strapi,
    uid: UID.ContentType,
    documentId: string,
    data: object,
    locale: string
  ) {
    await strapi.documents(uid).update({ documentId, data, locale, status: 'published' } as never);
  }

  /** Populates everything, and in what is populated everything again. */
  const deep = (path: string) => {
    const [, uid] = TYPES.find(([each]) => each === path)!;
    const { attributes } = app.strapi.getModel(uid) as { attributes: Record<string, { type: string }> };
    const nested = Object.keys(attributes).filter((name) =>
      ['component', 'relation'].includes(attributes[name].type)
    );
    const inner = nested.filter((name) => !/^(created|updated)By$/.test(name));
    return `populate=*&${inner.map((name) => `populate[${name}][populate]=*`).join('&')}`.replace(
      'populate=*&',
      ''
    );
  };
  const ask = (path: string) => app.http.get(encodeURI(`/api${path}`));

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(document as never);
    expect([errors, valid, document.openapi]).toEqual([undefined, true, '3.1.0']);
  });

  describe.each(TYPES)('of %s', (path, uid, name) => {
    it('agrees with lists and entries, populated or not', async () => {
      for (const query of [
        '',
        'populate=*',
        deep(path),
        'pagination[start]=0',
        'pagination[withCount]=false',
      ]) {
        const list = await ask(`/${path}?${query}`);
        const full = await ask(`/${path}/${documents[uid]}?${query}`);
        const bare = await ask(`/${path}/${empty[path]}?${query}`);
        expect([list.body.data.length, full.status, bare.status]).toEqual([2, 200, 200]);
        expect(wrong(`/${path}`, 'get', list)).toEqual([]);
        expect(wrong(`/${path}/{documentId}`, 'get', full)).toEqual([]);
        expect(wrong(`/${path}/{documentId}`, 'get', bare)).toEqual([]);
      }
    });

    it('names everything that a full entry has, and nothing else', async () => {
      const { body } = await ask(`/${path}/${documents[uid]}?populate=*`);
      const described = Object.keys(document.components.schemas[name].properties).sort();
      expect(Object.keys(body.data).sort()).toEqual(described);
      expect(described.filter((each) => body.data[each] === null)).toEqual([]);
    });
  });

  it('names fields that can be selected, and relations that can be populated', async () => {
    for (const [path] of TYPES) {
      const parameters = document.paths[`/${path}`].get.parameters;
      const of = (name: string) => parameters.find((each) => each.name === name)!;
      const { status, body } = await ask(`/${path}?fields=${of('fields').schema.items!.enum.join()}`);
      expect([status, wrong(`/${path}`, 'get', { status, body })]).toEqual([200, []]);
      const [example] = /populate\[[^`]*/.exec(of('populate').description)!;
      expect((await ask(`/${path}?${example}`)).status).toBe(200);
    }
  });

  it.each(STATEFUL)('agrees with the states of %s', async (path) => {
    for (const slug of ['full', 'empty']) {
      const answer = await ask(`/${path}/${slug}/state`);
      expect([answer.status, wrong(`/${path}/{slug}/state`, 'get', answer)]).toEqual([200, []]);
    }
  });

  it('agrees with refusals', async () => {
    const refusals: [string, string, number][] = [
      ['/calls', '/calls?filters[nothing]=1', 400],
      ['/calls', '/calls?at=2022-03-01T00:00:00Z', 403],
      ['/deadlines/health', '/deadlines/health', 403],
      ['/calls/{documentId}', '/calls/nobody', 404],
      ['/calls/{slug}/state', '/calls/nobody/state', 404],
    ];
    for (const [path, asked, status] of refusals) {
      const answer = await ask(asked);
      expect([answer.status, wrong(path, 'get', answer)]).toEqual([status, []]);
    }
    const unknown = await ask('/calls').set({ Authorization: 'Bearer nonsense' });
    expect([unknown.status, wrong('/calls', 'get', unknown)]).toEqual([401, []]);
  });

  it('agrees with what needs a token', async () => {
    const token = await asToken(app, 'full-access');
    const call = await create(app, 'api::call.call', DATES);
    const act = (action: string, body: object) =>
      app.http.post(`/api/calls/${call.documentId}/actions/${action}`).set(token).send(body);
    const until = { closesAt: '2022-04-18T22:00:00.000Z', note: 'More time' };
    const acts: [string, object, number][] = [
      ['open', {}, 200],
      ['extend', until, 200],
      ['extend', { closesAt: 'soon' }, 400],
      ['extend', { ...until, closesAt: DATES.closesAt }, 409],
      ['close', { note: 'Enough' }, 200],
    ];
    for (const [action, body, status] of acts) {
      const answer = await act(action, body);
      expect([answer.status, wrong(`/calls/{documentId}/actions/${action}`, 'post', answer)]).toEqual([
        status,
        [],
      ]);
    }
    for (const path of ['/deadlines/health', '/deadlines/preview']) {
      const answer = await ask(path).set(token);
      expect([answer.status, wrong(path, 'get', answer)]).toEqual([200, []]);
    }
  });

  it('would find answers that it does not agree with', async () => {
    const { body } = await ask('/calls');
    const [call] = body.data;
    const judged = (changed: object) =>
      wrong('/calls', 'get', { status: 200, body: { ...body, data: [{ ...call, ...changed }] } });
    expect(judged({})).toEqual([]);
    const changes = [{ state: 'ajar' }, { title: null }, { more: 1 }, { closesAt: 'soon' }, { cutOffs: {} }];
    expect(changes.filter((changed) => judged(changed).length === 0)).toEqual([]);
    expect(wrong('/calls', 'get', { status: 418, body })).toEqual(['get /calls answers 418: not described']);
  });
});
