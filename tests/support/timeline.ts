import type { TimelineEntry } from '../../src/plugins/deadlines/server/src/admin/timeline/entry';
import type { TestApp } from './app';
import { newPersonAs, PASSWORD } from './people';
import type { Caller } from './tokens';

/** What a role of the admin may read in the content-manager. */
interface Reading {
  subject: string;
  /** By default all of them. */
  locales?: string[];
  conditions?: string[];
}

/** Creates a user who may read these types in the content-manager, and nothing else. */
export async function newReader({ strapi, http }: TestApp, readings: Reading[]): Promise<Caller> {
  const role = await strapi
    .service('admin::role')
    .create({ name: `Reader ${readers++}`, description: 'Test' });
  const permissions = readings.map(({ subject, locales = ['fr', 'en'], conditions = [] }) => ({
    action: 'plugin::content-manager.explorer.read',
    subject,
    conditions,
    properties: { locales, fields: ['title'] },
  }));
  await strapi.service('admin::role').assignPermissions(role.id, permissions);
  const { email } = await newPersonAs({ strapi } as TestApp, role.name);
  const { body } = await http.post('/admin/login').send({ email, password: PASSWORD });
  return { Authorization: `Bearer ${body.data.token}` };
}

let readers = 0;

/** The data of the page "Deadlines"; `from` and `until` in ISO 8601. */
export async function readTimeline(
  { http }: TestApp,
  caller: Caller,
  from: string,
  until: string
): Promise<TimelineEntry[]> {
  const { body } = await http.get(`/deadlines/timeline?from=${from}&until=${until}`).set(caller).expect(200);
  return body.data;
}
