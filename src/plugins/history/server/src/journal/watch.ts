import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';

import type { Row } from '@guichet/strapi-kit';
import { differing, type Values, valuesOf } from '../domain/differing';
import { now } from '../partners';
import { service } from '../services';
import { actorOf } from './actor';
import type { Deed } from './table';
import { PARTS, WATCHED, type Watched } from './watched';

interface Snapshot {
  title: string | null;
  values: Values;
}

interface Touched {
  type: Watched;
  id: unknown;
  /** `null`: it was not there. */
  before: Snapshot | null;
  /** Once that is known: parts are changed side by side. */
  ready: Promise<void>;
}

/** What was touched, by type and id. */
type AllTouched = Map<string, Touched>;

interface Event {
  action: string;
  model: { uid: string };
  params: { where?: unknown; data?: Row | Row[] };
  result?: { id?: unknown; ids?: unknown[] };
  state: { touched?: AllTouched };
}

/** Notes changes of administrators, roles, tokens and webhooks. */
export interface Watch {
  /** Runs what a request does in one transaction, and writes a row for each thing that it changed. */
  surround: (work: () => Promise<unknown>) => Promise<unknown>;
}

/** @returns the service `plugin::history.watch` */
export function createWatch({ strapi }: { strapi: Core.Strapi }): Watch {
  const watching = new Watching(strapi);
  strapi.db.lifecycles.subscribe(watching.subscriber());
  return watching;
}

class Watching implements Watch {
  private readonly requests = new AsyncLocalStorage<AllTouched>();
  private readonly types: Watched[];

  constructor(private readonly strapi: Core.Strapi) {
    this.types = WATCHED.filter(({ uid }) => strapi.db.metadata.has(uid));
  }

  surround(work: () => Promise<unknown>): Promise<unknown> {
    const all: AllTouched = new Map();
    return this.strapi.db.transaction(async () => {
      const result = await this.requests.run(all, work);
      await this.write(all);
      return result;
    });
  }

  subscriber() {
    const models = [...this.types.map(({ uid }) => uid), ...Object.keys(PARTS)];
    const handlers = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'].flatMap(
      (end) => [
        [`before${end}`, (event: Event) => this.before(event)],
        [`after${end}`, (event: Event) => this.after(event)],
      ]
    );
    const subscriber: unknown = { models, ...Object.fromEntries(handlers) };
    return subscriber as Parameters<Core.Strapi['db']['lifecycles']['subscribe']>[0];
  }

  private async before(event: Event): Promise<void> {
    const all = this.requests.getStore();
    if (event.model.uid in PARTS) {
      // Only in a request, which changes many of them at once.
      if (all) await this.touchOwners(all, event);
      return;
    }
    const type = this.typeOf(event.model.uid)!;
    if (event.action.startsWith('beforeCreate') || !matters(type, event)) return;
    event.state.touched = all ?? new Map();
    for (const { id } of await idsAt(this.strapi, type.uid, event.params.where)) {
      await this.touch(event.state.touched, type, id);
    }
  }

  private async after(event: Event): Promise<void> {
    const type = this.typeOf(event.model.uid);
    if (!type) return;
    const request = this.requests.getStore();
    const all = request ?? event.state.touched ?? new Map<string, Touched>();
    if (event.action.startsWith('afterCreate')) {
      for (const id of event.result?.ids ?? [event.result?.id]) await this.touch(all, type, id, true);
    }
    if (!request) await this.write(all);
  }

  private async touchOwners(all: AllTouched, { model, params, action }: Event): Promise<void> {
    const isNew = action.startsWith('beforeCreate');
    const parts = isNew ? [params.data ?? []].flat() : await partsAt(this.strapi, model.uid, params.where);
    for (const part of parts) {
      for (const [attribute, uid] of Object.entries(PARTS[model.uid])) {
        const [type, id] = [this.typeOf(uid), idOf(part[attribute])];
        if (type && id !== null) await this.touch(all, type, id);
      }
    }
  }

  private async touch(all: AllTouched, type: Watched, id: unknown, isNew = false): Promise<void> {
    const key = `${type.uid} ${String(id)}`;
    const known = all.get(key);
    if (known) return known.ready;
    const touched: Touched = { type, id, before: null, ready: Promise.resolve() };
    all.set(key, touched);
    if (isNew) return;
    touched.ready = snapshot(this.strapi, type, id).then((before) => {
      touched.before = before;
    });
    await touched.ready;
  }

  private async write(all: AllTouched): Promise<void> {
    await service(this.strapi, 'journal').write(await deedsOf(this.strapi, all));
  }

  private typeOf(uid: string): Watched | undefined {
    return this.types.find((type) => type.uid === uid);
  }
}

/** Whether it changes more than what the server notes for itself, such as when a token was last used. */
function matters({ ignored }: Watched, { action, params }: Event): boolean {
  return (
    !action.startsWith('beforeUpdate') ||
    Object.keys(params.data ?? {}).some((name) => !ignored.includes(name))
  );
}

const idOf = (value: unknown) => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value;
  return id ?? null;
};

function idsAt(strapi: Core.Strapi, uid: string, where: unknown): Promise<Row[]> {
  return strapi.db.query(uid as UID.ContentType).findMany({ select: ['id'], where: where as object });
}

function partsAt(strapi: Core.Strapi, uid: string, where: unknown): Promise<Row[]> {
  const populate = Object.keys(PARTS[uid]);
  return strapi.db.query(uid as UID.ContentType).findMany({ where: where as object, populate });
}

async function snapshot(strapi: Core.Strapi, type: Watched, id: unknown): Promise<Snapshot | null> {
  const query = strapi.db.query(type.uid as UID.ContentType);
  const row = (await query.findOne({ where: { id }, populate: type.relations })) as Row | null;
  if (!row) return null;
  const named = type.title.map((name) => row[name]).filter(Boolean);
  const title = named.length > 0 ? named.join(' ') : ((row.email as string | null | undefined) ?? null);
  return { title, values: valuesOf(row, type.ignored) };
}

async function deedsOf(strapi: Core.Strapi, all: AllTouched): Promise<Deed[]> {
  const deeds: Deed[] = [];
  for (const { type, id, before } of all.values()) {
    const after = await snapshot(strapi, type, id);
    const changed = before && after ? differing(before.values, after.values) : [];
    if (before && after ? changed.length === 0 : !before && !after) continue;
    const action = !before
      ? 'create'
      : !after
        ? 'delete'
        : changed.includes(type.secret ?? '')
          ? 'regenerate'
          : 'update';
    deeds.push({
      ...{ at: now(strapi), author: actorOf(strapi), action, changed },
      ...{ uid: type.uid, entryId: String(id), title: (after ?? before)!.title },
      ...{ locales: [], change: null, details: null },
    });
  }
  return deeds;
}
