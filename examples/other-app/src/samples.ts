import type { Core } from '@strapi/strapi';

const DAY = 86_400_000;

/** Title, days from now until it opens, until it closes, and until its embargo ends. */
const GRANTS: [string, number, number, number?][] = [
  ['Bees', -20, -10],
  ['Hedges', -1, 2],
  ['Ponds', 3, 9],
  ['Secret', -1, 5, 4],
];

/** The part of the Document Service that is used here; `npm run develop` would generate types for all of it. */
interface Documents {
  count: (params: object) => Promise<number>;
  create: (params: object) => Promise<{ documentId: string }>;
  update: (params: object) => Promise<unknown>;
}

/** A fund in two languages and its grants, in an empty database. */
export async function writeSamples(strapi: Core.Strapi): Promise<void> {
  const documents = strapi.documents as unknown as (uid: string) => Documents;
  if ((await documents('api::fund.fund').count({})) > 0) return;
  const contact = { label: 'Write to us', email: 'land@example.org' };
  const fund = await documents('api::fund.fund').create({ data: { name: 'Land and water', contact } });
  const inDays = (days?: number) => (days === undefined ? undefined : new Date(Date.now() + days * DAY));
  for (const [title, opens, closes, secret] of GRANTS) {
    const dates = { opensAt: inDays(opens), closesAt: inDays(closes), secretUntil: inDays(secret) };
    const data = { title, ...dates, fund: fund.documentId };
    await documents('api::grant.grant').create({ status: 'published', data });
  }
  await strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  const translation = { name: 'Terre et eau', contact: { ...contact, label: 'Écrivez-nous' } };
  await documents('api::fund.fund').update({ documentId: fund.documentId, locale: 'fr', data: translation });
}
