import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { UID } from '@strapi/strapi';

import type { Message } from '../../../src/plugins/transitions/server/src/outbox';
import { announced, editsOf, reconcile } from '../../support/announced';
import { OTHER_APP, startOtherApp, type TestApp } from '../../support/app';
import { day, hour, iso, setClock } from '../../support/entries';
import { grantsOf } from '../../support/grants';

const CORE = {
  controllers: 'createCoreController',
  routes: 'createCoreRouter',
  services: 'createCoreService',
};

/** A type with one attribute that opted in, as Strapi's generator would write it. */
async function addType(directory: string, name: string, kind: string, plural: string): Promise<void> {
  const folder = path.join(directory, 'src', 'api', name);
  const schema = {
    kind,
    collectionName: plural,
    info: { singularName: name, pluralName: plural, displayName: name },
    options: { draftAndPublish: false },
    pluginOptions: { transitions: { edits: true } },
    attributes: { title: { type: 'string' } },
  };
  await mkdir(path.join(folder, 'content-types', name), { recursive: true });
  await writeFile(path.join(folder, 'content-types', name, 'schema.json'), JSON.stringify(schema));
  for (const [part, factory] of Object.entries(CORE)) {
    const code = `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');`;
    await mkdir(path.join(folder, part), { recursive: true });
    await writeFile(path.join(folder, part, `${name}.js`), code);
  }
}

/** Next to the original, whose files refer to others by relative paths. */
async function otherApp(): Promise<string> {
  const directory = await mkdtemp(path.join(path.dirname(OTHER_APP), 'editing-app-'));
  await cp(OTHER_APP, directory, { recursive: true });
  await addType(directory, 'home', 'singleType', 'homes');
  await addType(directory, 'note', 'collectionType', 'notes');
  const plugins = `module.exports = {
    ...require('../../other-app/config/plugins'),
    transitions: { enabled: true, resolve: '../../../src/plugins/transitions' },
    'users-permissions': {
      enabled: true,
      resolve: '../../../node_modules/@strapi/plugin-users-permissions',
      config: { jwtSecret: 'of a test' },
    },
  };`;
  await writeFile(path.join(directory, 'config', 'plugins.js'), plugins);
  return directory;
}

describe('types of another app', () => {
  let directory: string;
  let app: TestApp;
  beforeAll(async () => {
    directory = await otherApp();
    app = await startOtherApp(directory);
    await grantsOf(app.strapi, 'public').grant('api::home.home.find', 'api::note.note.findOne');
    await reconcile(app);
  });
  afterAll(async () => {
    await app.stop();
    await rm(directory, { recursive: true });
  });

  it('announce each phase when it begins, also those that passed between two passes', async () => {
    const [opens, closes, results] = [10, 20, 30].map((days) => Date.now() + days * day);
    setClock(app.strapi, opens - hour);
    const documents = app.strapi.documents('api::consultation.consultation' as UID.ContentType);
    const data = { title: 'Bus lines', opensAt: iso(opens), closesAt: iso(closes), resultsAt: iso(results) };
    const { documentId: entryId } = await documents.create({ data, status: 'published' });
    expect(await announced(app)).toEqual([]);
    setClock(app.strapi, opens);
    const opened = { event: 'consultation.opened', occurredAt: iso(opens), from: 'planned', to: 'open' };
    expect(await announced(app)).toEqual([{ entryId, ...opened }]);
    setClock(app.strapi, results + hour);
    expect(await announced(app)).toEqual([
      { entryId, event: 'consultation.closed', occurredAt: iso(closes), from: 'open', to: 'analysing' },
      { entryId, event: 'consultation.answered', occurredAt: iso(results), from: 'analysing', to: 'results' },
    ]);
  });

  it('announce the phase that an entry is in when it is published, unless that is the first or the last', async () => {
    const documents = app.strapi.documents('api::consultation.consultation' as UID.ContentType);
    const now = Date.now();
    setClock(app.strapi, now);
    const dates = (...days: number[]) =>
      Object.fromEntries(
        ['opensAt', 'closesAt', 'resultsAt'].map((name, index) => [name, iso(now + days[index] * day)])
      );
    for (const days of [
      [1, 2, 3],
      [-2, -1, 3],
      [-3, -2, -1],
    ]) {
      await documents.create({ data: dates(...days), status: 'published' });
    }
    expect((await announced(app)).map(({ event, to }) => [event, to])).toEqual([
      ['consultation.closed', 'analysing'],
    ]);
  });

  const told = async () => {
    const { length } = await editsOf(app);
    await reconcile(app);
    return (await editsOf(app)).slice(length).map(({ event, body }: Message) => {
      const { locales, entry } = JSON.parse(body).data;
      return { event, locales, title: entry?.title };
    });
  };

  it.each(['home', 'note'])('are announced as they are written: %s', async (name) => {
    const documents = app.strapi.documents(`api::${name}.${name}` as UID.ContentType);
    const { documentId } = await documents.create({ data: { title: 'One' } as object });
    expect(await told()).toEqual([{ event: 'entry.published', locales: [], title: 'One' }]);
    await documents.update({ documentId, data: { title: 'Two' } as object });
    expect(await told()).toEqual([{ event: 'entry.updated', locales: [], title: 'Two' }]);
    expect(await told()).toEqual([]);
    await documents.delete({ documentId });
    expect(await told()).toEqual([{ event: 'entry.deleted', locales: [], title: undefined }]);
  });
});
