import { readFileSync } from 'node:fs';
import path from 'node:path';

import { makeDocument } from '../../src/plugins/openapi/server/src/domain/document';

const PAGE = path.resolve(__dirname, '../../docs/concepts/openapi.md');

describe('the page on the description', () => {
  it('shows how a route describes itself', () => {
    const [, sample] = /^```ts\n(.*?)^```/ms.exec(readFileSync(PAGE, 'utf8'))!;
    const code = sample.replace(': DescribeRoute', '').replace('export const route =', 'return');
    const { method, path: address, config } = new Function(code)();
    const { paths, components } = makeDocument({
      title: 'app',
      version: '1.0.0',
      description: '',
      prefix: '/api',
      defaultLimit: 25,
      maxLimit: 100,
      schemas: [],
      routes: [{ method, path: address, answers: { kind: 'own', describe: config.openapi } }],
      parameters: [],
    });
    const { get } = paths['/courses/{documentId}/seats'];
    expect([Object.keys(get.responses), get.parameters!.map(({ name }) => name)]).toEqual([
      ['200', '404', '503'],
      ['documentId'],
    ]);
    expect(components.schemas.Seats).toEqual({ type: 'object', properties: { left: { type: 'integer' } } });
  });
});
