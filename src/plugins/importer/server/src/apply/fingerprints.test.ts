import type { Core } from '@strapi/strapi';

import { contentOf } from './fingerprints';

const MODELS: Record<string, { attributes: Record<string, unknown> }> = {
  'api::page.page': {
    attributes: {
      title: { type: 'string' },
      opensAt: { type: 'datetime' },
      steps: { type: 'component', component: 'page.step', repeatable: true },
      calls: { type: 'relation' },
    },
  },
  'page.step': {
    attributes: {
      title: { type: 'string' },
      picture: { type: 'media' },
      state: { type: 'enumeration', writable: false },
    },
  },
};
const strapi = { getModel: (uid: string) => MODELS[uid] } as unknown as Core.Strapi;
const content = (data: Record<string, unknown>) => contentOf(strapi, 'api::page.page', data);

describe('the content of an entry', () => {
  it.each([
    ['dates as text', { opensAt: new Date('2030-06-14T22:00:00Z') }, { opensAt: '2030-06-14T22:00:00.000Z' }],
    ['nothing and empty text', { title: '', opensAt: null }, { title: null, opensAt: null }],
    ['relations in any order', { calls: ['b', { documentId: 'a', title: 'x' }] }, { calls: ['a', 'b'] }],
    ['no relation', { calls: [] }, { calls: null }],
    [
      'components without their ids, their computed states and the details of their media',
      { steps: [{ id: 7, title: 'Un', state: 'done', picture: { documentId: 'p', url: '/p.png' } }] },
      { steps: [{ picture: ['p'], title: 'Un' }] },
    ],
  ])('compares %s', (_name, data, expected) => {
    expect(content(data)).toEqual(expected);
  });
});
