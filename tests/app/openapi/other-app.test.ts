import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { UID } from '@strapi/strapi';
import type * as Validation from '@seriousme/openapi-schema-validator';

import { OTHER_APP, startOtherApp, type TestApp } from '../../support/app';
import { setClock } from '../../support/entries';
import { read } from '../../support/http-cache';
import { filled, makeFile } from '../../support/filled';
import { documentOf, judgeBy, type Document } from '../../support/openapi';
import { asToken } from '../../support/tokens';

declare const nodeRequire: NodeJS.Require;
const { Validator } = nodeRequire('@seriousme/openapi-schema-validator') as typeof Validation;

const tags: string[] = [];
const tagOf = async (app: TestApp) => (await read(app, '/api/openapi.json')).headers.etag;

/**
 * Nothing in the description is specific to calls: other types, without languages or drafts, dynamic zones, any type.
 */
describe('the description of another app', () => {
  let app: TestApp;
  let document: Document;
  beforeAll(async () => {
    app = await startOtherApp();
    setClock(app.strapi, '2024-03-05T02:00:00.000Z');
    await fill();
    document = await documentOf(app);
  });
  afterAll(() => app.stop());

  async function fill() {
    const make = async (uid: string, data: object, status = {}) =>
      (await app.strapi.documents(uid as never).create({ data, ...status } as never)) as {
        documentId: string;
      };
    const slots = [
      { __component: 'block.slot', label: 'First evening', at: '2024-03-04T22:00:00.000Z' },
      { __component: 'block.quote', text: 'Sparks fly' },
    ];
    const dates = { begins: '2024-03-01T08:00:00.000Z', enrolBefore: '2024-02-15T00:00:00.000Z' };
    const published = { status: 'published' };
    const bulletin = await make(
      'api::bulletin.bulletin',
      { title: 'On', campaignEnds: dates.begins },
      published
    );
    const course = await make('api::course.course', { title: 'Welding', ...dates, slots });
    await make('api::course.course', {});
    await make('api::bulletin.bulletin', { seeAlso: [bulletin.documentId] }, published);
    const ends = { courses: [course.documentId], bulletins: [bulletin.documentId] };
    await make('api::campus.campus', { name: 'North', ...ends, headline: bulletin.documentId });
    await make('api::campus.campus', {});
  }

  it('is valid, and names what this app has', async () => {
    const { valid, errors } = await new Validator().validate(document as never);
    expect([errors, valid]).toEqual([undefined, true]);
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Campus', 'CourseState', 'BlockSlotBlock', 'BlockQuoteBlock'])
    );
    const parameters = (name: string) => JSON.stringify(document.paths[`/${name}`].get);
    expect(['courses', 'bulletins'].map((name) => parameters(name).includes('"status"'))).toEqual([
      false,
      true,
    ]);
  });

  it.each(['courses', 'campuses', 'bulletins'])('agrees with the answers of %s', async (name) => {
    const token = await asToken(app, 'full-access');
    const wrong = judgeBy(document);
    for (const query of ['', 'populate=*']) {
      const list = await app.http.get(`/api/${name}?${query}`).set(token);
      expect([list.body.data.length, wrong(`/${name}`, 'get', list)]).toEqual([2, []]);
      for (const { documentId } of list.body.data) {
        const entry = await app.http.get(`/api/${name}/${documentId}?${query}`).set(token);
        expect([entry.status, wrong(`/${name}/{documentId}`, 'get', entry)]).toEqual([200, []]);
        const state = await app.http.get(`/api/${name}/${documentId}/state`).set(token);
        expect([state.status, wrong(`/${name}/{slug}/state`, 'get', state)]).toEqual([200, []]);
      }
    }
  });

  it('is the same again when nothing changed', async () => {
    tags.push(await tagOf(app));
    app = await app.restart();
    expect(await tagOf(app)).toBe(tags[0]);
  });
});

/** What no type of this repository has. */
const EVERY_TYPE: Record<string, { type: string; [option: string]: unknown }> = {
  seats: { type: 'integer', required: true },
  big: { type: 'biginteger' },
  float: { type: 'float' },
  decimal: { type: 'decimal' },
  date: { type: 'date' },
  time: { type: 'time' },
  json: { type: 'json' },
  blocks: { type: 'blocks' },
  email: { type: 'email' },
  secret: { type: 'password' },
  kind: { type: 'enumeration', enum: ['one', 'two'] },
  files: { type: 'media', multiple: true },
  slot: { type: 'component', component: 'block.slot' },
};

/** A single type that holds a list of components. */
async function makeSingleType(app: string) {
  const [many, one] = ['bulletin', 'about'].map((name) => path.join(app, 'src/api', name));
  const files = ['controllers', 'routes', 'services'].map((kind) => [
    `${kind}/bulletin.js`,
    `${kind}/about.js`,
  ]);
  const schema = 'content-types/bulletin/schema.json';
  for (const [from, to] of [...files, [schema, schema.replace('bulletin', 'about')]]) {
    const text = (await readFile(path.join(many, from), 'utf8')).replaceAll('bulletin', 'about');
    await mkdir(path.dirname(path.join(one, to)), { recursive: true });
    await writeFile(
      path.join(one, to),
      text.replace('collectionType', 'singleType').replace(/,\s*"campus": {[^}]*}/, '')
    );
  }
}

describe('the description of an app whose schema has changed', () => {
  let copy: string;
  let app: TestApp;
  beforeAll(async () => {
    // Next to the original, whose files refer to others by relative paths.
    copy = await mkdtemp(path.join(path.dirname(OTHER_APP), 'wrong-app-'));
    await cp(OTHER_APP, copy, { recursive: true });
    const file = path.join(copy, 'src/api/course/content-types/course/schema.json');
    const schema = await readFile(file, 'utf8');
    const added = JSON.stringify(EVERY_TYPE).slice(1, -1);
    await writeFile(file, schema.replace('"title": {', `${added}, "title": {`));
    await makeSingleType(copy);
    app = await startOtherApp(copy);
  });
  afterAll(async () => {
    await app.stop();
    await rm(copy, { recursive: true });
  });

  it('has changed, and so has its ETag', async () => {
    const { schemas } = (await documentOf(app)).components;
    expect([schemas.Course.properties.seats, tags.includes(await tagOf(app))]).toEqual([
      { type: 'integer' },
      false,
    ]);
  });

  it('agrees with the answers of a type that has one entry', async () => {
    const token = await asToken(app, 'full-access');
    const wrong = judgeBy(await documentOf(app));
    const ask = () => app.http.get('/api/about').set(token);
    const missing = await ask();
    expect([missing.status, wrong('/about', 'get', missing)]).toEqual([404, []]);
    const about = app.strapi.documents('api::about.about' as UID.ContentType);
    await about.create({ data: { title: 'About' }, status: 'published' } as never);
    const there = await ask();
    expect([there.body.data.title, wrong('/about', 'get', there)]).toEqual(['About', []]);
  });

  it('agrees with answers of every type of attribute, set and not set', async () => {
    const ends = { documents: {}, file: await makeFile(app) };
    const all = filled(app.strapi, 'api::course.course' as UID.ContentType, ends);
    const finishes = '2022-03-11T12:00:00.000Z';
    const courses = app.strapi.documents('api::course.course' as UID.ContentType);
    for (const data of [{ ...all, finishes }, { seats: 1 }]) await courses.create({ data } as never);
    const token = await asToken(app, 'full-access');
    const list = await app.http.get('/api/courses?populate=*&sort=id').set(token);
    expect(judgeBy(await documentOf(app))('/courses', 'get', list)).toEqual([]);
    const [full, bare] = list.body.data;
    const names = Object.keys(EVERY_TYPE).filter((name) => EVERY_TYPE[name].type !== 'password');
    expect(names.filter((name) => full[name] === null || full[name] === undefined)).toEqual([]);
    expect(bare).toMatchObject({ json: null, blocks: null, big: null, files: [] });
    expect([full.secret, bare.secret]).toEqual([undefined, undefined]);
  });
});
