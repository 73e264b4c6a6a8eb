import type { Core } from '@strapi/strapi';

import { useDocuments } from './index';

/** Keeps middlewares as Strapi does, and calls them in this order. */
function documents() {
  const used: unknown[] = [];
  const use = (middleware: unknown) => {
    used.push(middleware);
    return () => used.splice(used.indexOf(middleware), 1);
  };
  return { used, strapi: { documents: { use } } as unknown as Core.Strapi };
}

const middleware = (name: string) =>
  Object.defineProperty(async () => null, 'name', { value: name }) as never;

it('middlewares of plugins are nested in one order, whatever order an app registers them in', () => {
  const { used, strapi } = documents();
  for (const plugin of ['links', 'addresses', 'deadlines', 'concurrent-writes', 'transitions'] as const) {
    useDocuments(strapi, plugin, middleware(plugin));
  }
  useDocuments(strapi, 'deadlines', middleware('deadlines, its second'));
  expect(used.map((each) => (each as { name: string }).name)).toEqual([
    'concurrent-writes',
    'addresses',
    'deadlines',
    'deadlines, its second',
    'transitions',
    'links',
  ]);
});
