import type { Core, UID } from '@strapi/strapi';

import type { TestApp } from '../app';
import { documentsOf } from '../../../packages/strapi-kit/src';
import { create } from '../entries';
import { endsOf, type Window } from './moments';

export const CALL = 'api::call.call';
export const PAGE = 'api::program-page.program-page';
export const EVENT = 'api::event.event';
export const RELEASE = 'api::press-release.press-release';
export const TAG = 'api::tag.tag';
export const CATEGORY = 'api::category.category';
export const CONTACT = 'api::press-contact.press-contact';

/** What visitors may do at first. A write can take it away. */
export const PUBLIC_ACTIONS = [
  `${CALL}.find`,
  `${CALL}.findOne`,
  `${PAGE}.find`,
  `${EVENT}.find`,
  `${RELEASE}.find`,
  `${TAG}.find`,
  `${CATEGORY}.find`,
  `${CONTACT}.find`,
  'plugin::i18n.locales.listLocales',
];

/** The entries of a world, by documentId. Deleted entries stay in it, because they can still be requested. */
export interface World {
  calls: string[];
  page: string;
  event: string;
  release: string;
  tag: string;
  category: string;
  contact: string;
}

/** Where the windows of a world lie at the beginning. */
export interface Beginning {
  calls: Window[];
  event: Window;
  embargo: Window;
}

const NOTICES = ['upcoming', 'open', 'closed'].map((state) => ({ state, title: `Notice: ${state}` }));

/** Removes all content and starts again, with everything granted to visitors. */
export async function createWorld(app: TestApp, beginning: Beginning, now: number): Promise<World> {
  const { strapi } = app;
  for (const uid of [CALL, PAGE, EVENT, RELEASE, TAG, CATEGORY, CONTACT] as UID.ContentType[])
    await strapi.db.query(uid).deleteMany({});
  for (const action of PUBLIC_ACTIONS) await grant(strapi, action);
  const tag = await create(app, TAG, { name: 'Tag' });
  const category = await create(app, CATEGORY, { name: 'Category' });
  const contact = await create(app, CONTACT, { name: 'Contact' });
  const calls: string[] = [];
  for (const window of beginning.calls) {
    const data = {
      title: 'Call',
      ...callDates(window, now),
      notices: NOTICES,
      contacts: [contact.documentId],
    };
    calls.push((await create(app, CALL, data)).documentId);
  }
  const page = await create(app, PAGE, { title: 'Page', calls: calls.slice(0, 2), notices: NOTICES });
  const filed = { category: category.documentId, tags: [tag.documentId] };
  const event = await create(app, EVENT, { title: 'Event', ...eventDates(beginning.event, now), ...filed });
  const embargo = { embargoUntil: endsOf(beginning.embargo, now)[1], calls: calls.slice(0, 1) };
  const release = await create(app, RELEASE, { title: 'Release', ...embargo, ...filed });
  await create(app, RELEASE, { title: 'Known release' });
  return {
    calls,
    page: page.documentId,
    event: event.documentId,
    release: release.documentId,
    tag: tag.documentId,
    category: category.documentId,
    contact: contact.documentId,
  };
}

/** A call without an end is rolling. */
export function callDates(window: Window, now: number) {
  const [opensAt, closesAt] = endsOf(window, now);
  return { opensAt, closesAt, rolling: closesAt === null };
}

/** Registration ends with the event; an event without an end lasts until the end of its day. */
export function eventDates(window: Window, now: number) {
  const [startsAt, endsAt] = endsOf(window, now);
  const registration = { label: 'Register', url: 'https://example.org' };
  return { startsAt, endsAt, registration, registrationClosesAt: startsAt };
}

/** Writes like an editor, and publishes. */
export function publish({ strapi }: TestApp, uid: string, documentId: string, data: object, locale = 'fr') {
  return documentsOf(strapi, uid).update({ documentId, locale, data: data as never, status: 'published' });
}

const PERMISSION = 'plugin::users-permissions.permission';
const ofPublicRole = (action: string) => ({ action, role: { type: 'public' } });

export async function grant({ db }: Core.Strapi, action: string): Promise<void> {
  if (await db.query(PERMISSION).findOne({ where: ofPublicRole(action) })) return;
  const role = await db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  await db.query(PERMISSION).create({ data: { action, role: role.id } });
}

/** Takes a permission away from visitors, or gives it back. */
export async function toggle(strapi: Core.Strapi, action: string): Promise<void> {
  const known = await strapi.db.query(PERMISSION).findOne({ where: ofPublicRole(action) });
  if (!known) return grant(strapi, action);
  await strapi.db.query(PERMISSION).delete({ where: { id: known.id } });
}
