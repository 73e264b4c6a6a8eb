import type { Core } from '@strapi/strapi';

const DAY = 24 * 60 * 60 * 1000;
export const CALLS = 2000;
const PAGES = 50;

/**
 * Fills an empty database: 2,000 published calls (with their drafts), a third of them open at `now` (ms, UTC),
 * and 50 programme pages with 4 calls and 5 steps each.
 */
export async function fill(strapi: Core.Strapi, now: number): Promise<void> {
  const rows = Array.from({ length: CALLS }, (_, index) => callRow(index, now));
  for (const publishedAt of [null, new Date(now)]) {
    const data = rows.map((row) => ({ ...row, publishedAt }));
    await strapi.db.query('api::call.call').createMany({ data });
  }
  const pages = strapi.documents('api::program-page.program-page') as unknown as {
    create: (params: object) => Promise<unknown>;
  };
  for (let index = 0; index < PAGES; index += 1) {
    const calls = [0, 1, 2, 3].map((offset) => `call-${index * 4 + offset}`);
    const data = { title: `Page ${index}`, slug: `page-${index}`, calls, steps: steps(now) };
    await pages.create({ data, locale: 'fr', status: 'published' });
  }
}

function callRow(index: number, now: number) {
  const opensAt = now + ((index % 3) - 2) * 30 * DAY + DAY;
  return {
    documentId: `call-${index}`,
    locale: 'fr',
    title: `Call ${index}`,
    slug: `call-${index}`,
    kind: 'projects',
    edition: String(index),
    summary: 'A summary of some length, as editors write them. '.repeat(4),
    body: 'A paragraph of Markdown with **emphasis** and a [link](https://example.org).\n\n'.repeat(12),
    timezone: 'Europe/Paris',
    opensAt: new Date(opensAt),
    closesAt: new Date(opensAt + 30 * DAY),
  };
}

function steps(now: number) {
  return Array.from({ length: 5 }, (_, index) => ({
    title: `Step ${index}`,
    text: 'What happens in this step.',
    startsAt: new Date(now + (index - 2) * 10 * DAY).toISOString(),
    endsAt: new Date(now + (index - 1) * 10 * DAY).toISOString(),
  }));
}
