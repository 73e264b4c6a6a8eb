import type { TestApp } from './app';

/**
 * What the public finds of some types in French and in English, and where old addresses lead, without what says when this
 * server wrote it.
 *
 * @param types their names in the URLs of the API
 */
export async function publicContent(app: TestApp, types: string[]): Promise<Record<string, unknown>> {
  const content: Record<string, unknown> = {};
  for (const type of types)
    for (const locale of ['fr', 'en'])
      content[`${type} ${locale}`] = (
        await every(app, type, `locale=${locale}&sort=documentId&populate=*`)
      ).map(plain);
  const redirects = await every(app, 'redirects');
  content.redirects = redirects.map(({ type, from, to }) => `${type} ${from} ${to}`).sort();
  const paths = await every(app, 'redirects/paths');
  content.paths = paths.map(({ path, type, slug, locale }) => `${path} ${type} ${slug} ${locale}`).sort();
  return content;
}

/** All that an address lists, page after page. */
async function every(app: TestApp, address: string, query = ''): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await app.http.get(`/api/${address}?${query}&pagination[page]=${page}`).expect(200);
    if (body.data.length === 0) return all;
    all.push(...body.data);
  }
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !/^(id|createdAt|updatedAt|publishedAt)$/.test(name));
  return Object.fromEntries(kept.map(([name, one]) => [name, plain(one)]));
}
