import { makeDocument } from './document';
import type { App, Route, Schema } from './model';

const page: Schema = {
  uid: 'api::page.page',
  kind: 'collectionType',
  displayName: 'Page',
  description: 'What there is to read',
  attributes: {
    title: { type: 'string', required: true },
    above: { type: 'relation', relation: 'manyToOne', target: 'api::page.page' },
  },
  hasDrafts: true,
  isLocalized: false,
};
const unread: Schema = { ...page, uid: 'api::log.log', displayName: 'Log' };
const list: Route = { method: 'GET', path: '/pages', answers: { kind: 'list', uid: page.uid } };
const entry: Route = { method: 'GET', path: '/pages/:documentId', answers: { kind: 'entry', uid: page.uid } };

const documentOf = (routes: Route[], more: Partial<App> = {}) =>
  makeDocument({
    title: 'app',
    version: '1.0.0',
    description: '',
    prefix: '/api',
    defaultLimit: 25,
    maxLimit: 100,
    schemas: [page, unread],
    routes,
    parameters: [],
    ...more,
  });

describe('a document', () => {
  it('has a path for each route, and the schemas of their responses', () => {
    const { paths, components, servers } = documentOf([list, entry]);
    expect([Object.keys(paths), servers]).toEqual([['/pages', '/pages/{documentId}'], [{ url: '/api' }]]);
    expect(Object.keys(components.schemas)).toEqual([
      'Error',
      'OffsetPagination',
      'Page',
      'PagePagination',
      'Pagination',
    ]);
    expect(components.schemas.Page).toEqual({
      description: 'What there is to read',
      type: 'object',
      properties: {
        id: expect.any(Object),
        documentId: expect.any(Object),
        title: { type: 'string' },
        above: { anyOf: [{ $ref: '#/components/schemas/Page' }, { type: 'null' }] },
      },
      required: ['id', 'documentId', 'title'],
      additionalProperties: false,
    });
  });

  it('names the parameters that an entry and a list take', () => {
    const at = { name: 'at', in: 'query' as const };
    const { paths } = documentOf([list, entry], { parameters: [at] });
    const names = (path: string) => paths[path].get.parameters!.map(({ name }) => name);
    expect(names('/pages/{documentId}')).toEqual(['documentId', 'fields', 'populate', 'status', 'at']);
    expect(names('/pages')).toEqual([
      'fields',
      'populate',
      'status',
      'filters',
      '_q',
      'sort',
      'pagination',
      'at',
    ]);
  });

  it('is the same for any order of routes', () => {
    expect(JSON.stringify(documentOf([entry, list]))).toBe(JSON.stringify(documentOf([list, entry])));
  });

  it('uses what a route says about itself', () => {
    const own: Route = {
      method: 'POST',
      path: '/pages/:documentId/print',
      answers: {
        kind: 'own',
        describe: ({ nameOf, part, responses }) => ({
          operationId: `print${nameOf(page.uid)}`,
          summary: 'Prints it',
          responses: responses(part(page.uid, ['documentId', 'title']), ['404']),
        }),
      },
    };
    const { post } = documentOf([own]).paths['/pages/{documentId}/print'];
    expect(post).toMatchObject({
      operationId: 'printPage',
      parameters: [{ name: 'documentId', in: 'path', required: true }],
      responses: { 200: {}, 404: {} },
    });
  });

  it.each([
    [
      'type',
      'api::nothing.nothing',
      'title',
      '"api::nothing.nothing" is described by a route: name a content type',
    ],
    [
      'attribute',
      page.uid,
      'tilte',
      '"tilte" of api::page.page is described by a route: it has no such attribute',
    ],
  ])('refuses a route that describes a %s that does not exist', (_name, uid, attribute, message) => {
    const describe: Extract<Route['answers'], { kind: 'own' }>['describe'] = ({ part, responses }) => ({
      operationId: 'x',
      summary: 'x',
      responses: responses(part(uid, [attribute]), []),
    });
    const route: Route = { method: 'GET', path: '/x', answers: { kind: 'own', describe } };
    expect(() => documentOf([route])).toThrow(message);
  });
});
