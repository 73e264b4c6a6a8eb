import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { UID } from '@strapi/strapi';

import { documentsOf } from '../../../packages/strapi-kit/src';
import { allMessagesOf, reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { importInto } from '../../support/documents';
import { dataOf } from '../../support/edits';
import { create, day, iso, setClock } from '../../support/entries';
import { EXAMPLES } from '../../support/imports';
import { listen } from '../../support/listen';
import { addToSite } from '../../support/site-programme';

const run = promisify(execFile);
const SITE = path.resolve(__dirname, '..', '..', '..', 'examples', 'site');
const NOW = Date.parse('2030-06-10T10:00:00.000Z');
const ROUNDS = Number(process.env.SITE_ROUNDS ?? 4);
const CALL: UID.ContentType = 'api::call.call';
const EVENT: UID.ContentType = 'api::event.event';
const RELEASE: UID.ContentType = 'api::press-release.press-release';

interface Edited {
  uid: string;
  documentId: string;
}

describe('a build that renders only what has changed', () => {
  let app: TestApp;
  let cms: string;
  let folder: string;
  let told = 0;
  let now = NOW;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOW);
    await importInto(app.strapi, [EXAMPLES]);
    await addToSite(app);
    cms = await listen(app);
    folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-incremental-'));
    await news();
    await build(folder);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await app.stop();
  });

  /** Builds in a process of its own, as the site's server does. Returns how many pages were rendered. */
  async function build(into: string, edited: Edited[] | null = null): Promise<number> {
    const code = `
      const { build } = await import(${JSON.stringify(path.join(SITE, 'lib', 'build.js'))});
      const { rendered } = await build(${JSON.stringify(into)}, ${JSON.stringify(edited)});
      console.log(rendered);`;
    const env = { ...process.env, CMS: cms, PORT: '4000', ORIGIN: 'https://sillage.example/' };
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { env });
    return Number(stdout);
  }

  /** What the app has announced since it was last asked. */
  async function news(): Promise<Edited[]> {
    await reconcile(app);
    const messages = await allMessagesOf(app);
    const fresh = messages.slice(told).map((message) => dataOf(message) as Edited);
    told = messages.length;
    return fresh.map(({ uid, documentId }) => ({ uid, documentId }));
  }

  /** Every file that visitors can ask for, but the search index and the report of the build. */
  async function filesOf(place: string): Promise<Map<string, string>> {
    const root = `${path.join(place, 'current')}/`;
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name !== 'build.json');
    const contents = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
      const file = path.join(parentPath, name);
      return [path.relative(root, file), (await readFile(file)).toString('base64')];
    });
    return new Map(await Promise.all(contents));
  }

  /** The files that a build from nothing has otherwise, or only one of the two has. */
  async function differences(): Promise<string[]> {
    const fresh = await mkdtemp(path.join(os.tmpdir(), 'guichet-full-'));
    await build(fresh);
    const [ours, full] = [await filesOf(folder), await filesOf(fresh)];
    await rm(fresh, { recursive: true, force: true });
    expect(full.size).toBeGreaterThan(50);
    return [...new Set([...ours.keys(), ...full.keys()])].filter((file) => ours.get(file) !== full.get(file));
  }

  /** The same choices in each run, so that a failure can be repeated. */
  let seed = Number(process.env.SITE_SEED ?? 7);
  const below = (count: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * count);
  };
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)];

  async function some(uid: UID.ContentType): Promise<string> {
    const rows = await documentsOf(app.strapi, uid).findMany({
      status: 'published',
      locale: 'fr',
      sort: 'slug',
    });
    if (rows.length > 0) return oneOf(rows).documentId;
    const data = { title: word(), slug: word(), ...(uid === EVENT && { startsAt: iso(now) }) };
    return (await create(app, uid, data)).documentId;
  }

  const write = async (uid: UID.ContentType, documentId: string, data: object, locale = 'fr') => {
    await documentsOf(app.strapi, uid).update({ documentId, locale, data, status: 'published' });
  };
  const word = () => `mot-${below(1_000_000)}`;
  const titled = [CALL, EVENT, RELEASE, 'api::program-page.program-page'] as const;

  /** What editors and the clock do. */
  const edits: Record<string, () => Promise<void>> = {
    title: async () => {
      const uid = oneOf(titled);
      await write(uid, await some(uid), { title: word() });
    },
    translation: async () => write(EVENT, await some(EVENT), { title: word() }, 'en'),
    slug: async () => {
      const uid = oneOf([CALL, EVENT, RELEASE]);
      await write(uid, await some(uid), { slug: word() });
    },
    dates: async () => {
      const startsAt = iso(now + (below(40) - 20) * day);
      await write(EVENT, await some(EVENT), { startsAt, endsAt: null });
    },
    deadline: async () => {
      const closesAt = iso(now + (below(40) - 5) * day);
      const data = { rolling: false, opensAt: null, closesAt, cutOffs: [], steps: [] };
      await write(CALL, await some(CALL), { ...data, deadlineChangeNote: word() });
    },
    link: async () => {
      const uid = oneOf([EVENT, RELEASE]);
      await write(uid, await some(uid), { calls: [await some(CALL)] });
    },
    'link from the other side': async () => {
      await write(CALL, await some(CALL), { programPages: [await some('api::program-page.program-page')] });
    },
    contact: async () => {
      const uid = 'api::press-contact.press-contact';
      const [{ documentId }] = await documentsOf(app.strapi, uid).findMany({ sort: 'name' });
      await write(uid, documentId, { name: word() });
    },
    tag: async () => {
      const uid = 'api::tag.tag';
      await write(uid, await some(uid), { name: word() });
    },
    unpublication: async () => {
      const documentId = await some(EVENT);
      await documentsOf(app.strapi, EVENT).unpublish({ documentId, locale: 'fr' });
    },
    deletion: async () => {
      await documentsOf(app.strapi, RELEASE).delete({ documentId: await some(RELEASE), locale: '*' });
    },
    publication: async () => {
      const data = { title: word(), slug: word(), rolling: true, opensAt: iso(now + 3 * day) };
      await documentsOf(app.strapi, CALL).create({ data, locale: 'fr', status: 'published' });
    },
    clock: async () => {
      now += (1 + below(9)) * day;
      setClock(app.strapi, now);
    },
  };

  it.each(Object.entries(edits))('has every byte of a full one after an edit: %s', async (_name, edit) => {
    await edit();
    await build(folder, await news());
    expect(await differences()).toEqual([]);
  });

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'has every byte of a full one after random edits, round %i',
    async () => {
      const names = Array.from({ length: 1 + below(4) }, () => oneOf(Object.keys(edits)));
      for (const name of names) await edits[name]();
      await build(folder, await news());
      expect({ names, differences: await differences() }).toEqual({ names, differences: [] });
    }
  );

  it('renders nothing again when nothing has changed, whatever the time is', async () => {
    setClock(app.strapi, now + 60_000);
    expect([await build(folder), await build(folder, [])]).toEqual([0, 0]);
  });

  it('renders few pages for an edit of one entry', async () => {
    const uid = 'api::program-page.program-page';
    const before = await filesOf(folder);
    await write(uid, await some(uid), { body: word() });
    const rendered = await build(folder, await news());
    const after = await filesOf(folder);
    const pages = [...after.keys()].filter((file) => file.endsWith('.html'));
    const changed = pages.filter((file) => before.get(file) !== after.get(file));
    expect(changed.length).toBeGreaterThan(0);
    // Its own page, and those that list or link it: their input has more of it than they show.
    expect(rendered).toBeGreaterThanOrEqual(changed.length);
    expect(rendered).toBeLessThan(pages.length / 10);
  });
});
