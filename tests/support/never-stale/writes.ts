import fc from 'fast-check';

import { documentsOf } from '../../../packages/strapi-kit/src';
import type { TestApp } from '../app';
import { create, iso } from '../entries';
import { FILE } from '../file';
import { endsOf, windows, type Window } from './moments';
import {
  callDates,
  CALL,
  CATEGORY,
  CONTACT,
  EVENT,
  eventDates,
  PAGE,
  PUBLIC_ACTIONS,
  publish,
  RELEASE,
  TAG,
  toggle,
  type World,
} from './world';

/** The random values of a write. */
interface Drawn {
  /** The index of the entry that it is about. */
  which: number;
  window: Window;
  flag: boolean;
}

/** Where it happens. `now` is in ms (UTC). */
interface Scene {
  app: TestApp;
  world: World;
  now: number;
  /** The header of a caller who may do everything. */
  token: Record<string, string>;
}

type Writer = (scene: Scene, drawn: Drawn) => Promise<unknown>;

const NOTE = 'Moved, and here is why';
const callOf = ({ world: { calls } }: Scene, { which }: Drawn) => calls[which % calls.length];
const documents = ({ app }: Scene, uid: string) => documentsOf(app.strapi, uid);

const act = (scene: Scene, drawn: Drawn, action: string, body: object) =>
  scene.app.http
    .post(`/api/calls/${callOf(scene, drawn)}/actions/${action}`)
    .set(scene.token)
    .send(body);

const WRITERS = {
  'creates a call': async ({ app, world, now }, { window, flag }) => {
    const data = { title: 'Another call', ...callDates(window, now) };
    const { documentId } = await create(app, CALL, data, { status: flag ? 'published' : 'draft' });
    world.calls.push(documentId);
  },
  'creates a call through REST': ({ app, now, token }, { window }) => {
    const data = { title: 'A call through REST', slug: `rest-${now}`, ...callDates(window, now) };
    return app.http.post('/api/calls').set(token).send({ data });
  },
  'saves a draft': (scene, drawn) => {
    const data = { title: `Draft ${drawn.which}` };
    return documents(scene, CALL).update({
      documentId: callOf(scene, drawn),
      locale: 'fr',
      data: data as never,
    });
  },
  'publishes a call': (scene, drawn) =>
    documents(scene, CALL).publish({ documentId: callOf(scene, drawn), locale: 'fr' }),
  'unpublishes a call': (scene, drawn) =>
    documents(scene, CALL).unpublish({ documentId: callOf(scene, drawn), locale: 'fr' }),
  'deletes a call': (scene, drawn) => documents(scene, CALL).delete({ documentId: callOf(scene, drawn) }),
  'moves the dates of a call': (scene, drawn) => {
    const data = { ...callDates(drawn.window, scene.now), deadlineChangeNote: NOTE };
    return publish(scene.app, CALL, callOf(scene, drawn), data);
  },
  'moves a cut-off': (scene, drawn) => {
    const closesAt = endsOf(drawn.window, scene.now)[1];
    const data = { cutOffs: closesAt ? [{ closesAt }] : [], deadlineChangeNote: NOTE };
    return publish(scene.app, CALL, callOf(scene, drawn), data);
  },
  'extends a call': (scene, drawn) => {
    const closesAt = iso(scene.now + 1 + (drawn.window.length ?? 0));
    return act(scene, drawn, 'extend', { closesAt, note: NOTE });
  },
  'closes a call, or opens it': (scene, drawn) => act(scene, drawn, drawn.flag ? 'close' : 'open', {}),
  'translates a call': (scene, drawn) =>
    publish(
      scene.app,
      CALL,
      callOf(scene, drawn),
      { title: `Call ${drawn.which}`, deadlineChangeNote: NOTE },
      'en'
    ),
  'relates other calls to the page': ({ app, world }, { which, flag }) =>
    publish(app, PAGE, world.page, { calls: flag ? world.calls.slice(which % world.calls.length) : [] }),
  'moves the steps of the page': ({ app, world, now }, { window }) => {
    const [startsAt, endsAt] = endsOf(window, now);
    return publish(app, PAGE, world.page, { steps: [{ title: 'Step', startsAt, endsAt }] });
  },
  'moves the event': ({ app, world, now }, { window }) =>
    publish(app, EVENT, world.event, eventDates(window, now)),
  'puts a picture into the event': async ({ app, world }, { which }) => {
    const { id } = await app.strapi.db.query('plugin::upload.file').create({ data: FILE });
    return publish(app, EVENT, world.event, { slides: [{ image: id, alternativeText: `Picture ${which}` }] });
  },
  'renames a tag': (scene, { which }) => publish(scene.app, TAG, scene.world.tag, { name: `Tag ${which}` }),
  'renames a category': ({ app, world }, { which }) =>
    publish(app, CATEGORY, world.category, { name: `Category ${which}` }),
  'renames a contact': ({ app, world }, { which }) =>
    publish(app, CONTACT, world.contact, { name: `Contact ${which}` }),
  'takes a tag off the event, or puts it on': ({ app, world }, { flag }) =>
    publish(app, EVENT, world.event, { tags: flag ? [world.tag] : [] }),
  'deletes a tag, and makes another': async (scene) => {
    await documents(scene, TAG).delete({ documentId: scene.world.tag });
    scene.world.tag = (await create(scene.app, TAG, { name: 'Another tag' })).documentId;
  },
  'deletes a row in plain SQL': ({ app, world }) =>
    app.strapi.db.connection('press_contacts').where({ document_id: world.contact }).delete(),
  'links the call to a document': async (scene, drawn) => {
    const { id } = await scene.app.strapi.db.query('plugin::upload.file').create({ data: FILE });
    const documents = [{ label: `Document ${drawn.which}`, file: id }];
    return publish(scene.app, CALL, callOf(scene, drawn), { documents, deadlineChangeNote: NOTE });
  },
  'renames every file': ({ app }, { which }) =>
    app.strapi.db.query('plugin::upload.file').updateMany({ data: { name: `file-${which}.pdf` } }),
  'removes every file': ({ app }) => app.strapi.db.query('plugin::upload.file').deleteMany({}),
  'moves the embargo': ({ app, world, now }, { window }) =>
    publish(app, RELEASE, world.release, { embargoUntil: endsOf(window, now)[1] }),
  'lets visitors read less, or more': ({ app }, { which }) =>
    toggle(app.strapi, PUBLIC_ACTIONS[which % PUBLIC_ACTIONS.length]),
  'adds a locale, or removes it': async ({ app: { strapi } }) => {
    const locales = strapi.plugin('i18n').service('locales');
    const known = await locales.findByCode('de');
    return known ? locales.delete({ id: known.id }) : locales.create({ code: 'de', name: 'German (de)' });
  },
  'writes in plain SQL': (scene, drawn) =>
    scene.app.strapi.db
      .connection('calls')
      .where({ document_id: callOf(scene, drawn) })
      .update({ title: `SQL ${drawn.which}` }),
  'writes and takes it back': (scene, drawn) =>
    scene.app.strapi.db.transaction(async ({ rollback }) => {
      await scene.app.strapi.db.query(CALL).updateMany({ data: { title: `Nothing ${drawn.which}` } });
      await rollback();
    }),
} satisfies Record<string, Writer>;

export type Write = Drawn & { kind: keyof typeof WRITERS };

export const writes: fc.Arbitrary<Write> = fc.record({
  kind: fc.constantFrom(...(Object.keys(WRITERS) as Write['kind'][])),
  which: fc.nat({ max: 9 }),
  window: windows,
  flag: fc.boolean(),
});

/** Refusals because of the rules for dates, or of a document that is gone. Nothing is written then. */
const REFUSALS = ['ValidationError', 'NotFoundError', 'ApplicationError', 'ConflictError'];

/** Writes something. A refusal is fine too, and leaves nothing behind. */
export async function perform(scene: Scene, { kind, ...drawn }: Write): Promise<void> {
  try {
    await (WRITERS[kind] as Writer)(scene, drawn);
  } catch (error) {
    if (!REFUSALS.includes((error as Error).name)) throw error;
  }
}
