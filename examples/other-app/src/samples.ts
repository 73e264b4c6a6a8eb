import type { Core } from '@strapi/strapi';

const DAY = 86_400_000;

/** Title, days from now until it opens, until it closes, and until its embargo ends. */
const GRANTS: [string, number, number, number?][] = [
  ['Bees', -20, -10],
  ['Hedges', -1, 2],
  ['Ponds', 3, 9],
  ['Secret', -1, 5, 4],
];

/** Title, and days from now until it is too late to enrol. */
const COURSES: [string, number][] = [
  ['Grafting', -2],
  ['Pruning', 6],
];

const LOCALES = { fr: 'French (fr)', de: 'German (de)' };

/** The part of the Document Service that is used here; `npm run develop` would generate types for all of it. */
interface Documents {
  count: (params: object) => Promise<number>;
  create: (params: object) => Promise<{ documentId: string }>;
  update: (params: object) => Promise<unknown>;
}

type DocumentsOf = (uid: string) => Documents;

/** Some entries of each type, in up to three languages, in an empty database. */
export async function writeSamples(strapi: Core.Strapi): Promise<void> {
  const documents = strapi.documents as unknown as DocumentsOf;
  if ((await documents('api::fund.fund').count({})) > 0) return;
  const locales = strapi.plugin('i18n').service('locales');
  for (const [code, name] of Object.entries(LOCALES)) await locales.create({ code, name });
  await writeGrants(documents);
  await writeCourses(documents);
  await writeTranslated(documents);
  const winter = { closesAt: inDays(-10), reopensAt: inDays(50) };
  await documents('api::office.office').create({ data: { address: '1 Mill Lane', ...winter } });
}

/** A fund in two languages, with its grants. */
async function writeGrants(documents: DocumentsOf): Promise<void> {
  const contact = { label: 'Write to us', email: 'land@example.org' };
  const fund = await documents('api::fund.fund').create({ data: { name: 'Land and water', contact } });
  for (const [title, opens, closes, secret] of GRANTS) {
    const dates = { opensAt: inDays(opens), closesAt: inDays(closes), secretUntil: inDays(secret) };
    const data = { title, ...dates, fund: fund.documentId };
    await documents('api::grant.grant').create({ status: 'published', data });
  }
  const translation = { name: 'Terre et eau', contact: { ...contact, label: 'Écrivez-nous' } };
  await documents('api::fund.fund').update({ documentId: fund.documentId, locale: 'fr', data: translation });
}

/** Two courses, and the season that has both. */
async function writeCourses(documents: DocumentsOf): Promise<void> {
  const courses: string[] = [];
  for (const [title, days] of COURSES) {
    const data = { title, enrolBefore: inDays(days) };
    courses.push((await documents('api::course.course').create({ status: 'published', data })).documentId);
  }
  await documents('api::season.season').create({ data: { title: 'Autumn', courses } });
}

/** A consultation and a job offer, each in three languages. */
async function writeTranslated(documents: DocumentsOf): Promise<void> {
  const dates = { opensAt: inDays(-30), closesAt: inDays(-5), resultsAt: inDays(20) };
  const plan = { en: 'Bicycle plan', fr: 'Plan vélo', de: 'Radverkehrskonzept' };
  await writeIn(plan, documents('api::consultation.consultation'), dates);
  const offer = { employer: 'Botanical garden', opensAt: inDays(-3), closesAt: inDays(10) };
  const gardener = { en: 'Gardener', fr: 'Jardinier (H/F)', de: 'Gärtner (m/w/d)' };
  await writeIn(gardener, documents('api::job-offer.job-offer'), offer);
}

/** Publishes one entry in each language of its title. */
async function writeIn(titles: Record<string, string>, documents: Documents, shared: object): Promise<void> {
  const [[locale, title], ...others] = Object.entries(titles);
  const params = { locale, status: 'published', data: { ...shared, title } };
  const { documentId } = await documents.create(params);
  for (const [locale, title] of others) {
    await documents.update({ ...params, documentId, locale, data: { ...shared, title } });
  }
}

const inDays = (days?: number) => (days === undefined ? undefined : new Date(Date.now() + days * DAY));
