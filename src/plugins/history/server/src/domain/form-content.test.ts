import type { Schema } from '@guichet/strapi-kit';
import type { ContentReader } from './entry-content';
import { contentInForm } from './form-content';

const attributes: Record<string, Schema['attributes']> = {
  page: {
    title: { type: 'string' },
    amount: { type: 'decimal' },
    cover: { type: 'media' },
    calls: { type: 'relation', relation: 'manyToMany', target: 'call' },
    owner: { type: 'relation', relation: 'manyToOne', target: 'person' },
    steps: { type: 'component', component: 'step', repeatable: true },
    zone: { type: 'dynamiczone', components: ['step'] },
  },
  step: {
    label: { type: 'string' },
    contacts: { type: 'relation', relation: 'oneToMany', target: 'contact' },
  },
};
const reader: ContentReader = {
  find: (uid) => ({ uid, attributes: attributes[uid] }),
  isStored: () => true,
};

const NONE = { connect: [], disconnect: [] };
const read = {
  form: {
    title: 'Appel',
    amount: 10.1,
    cover: null,
    calls: NONE,
    owner: NONE,
    steps: [
      { id: 7, label: 'Une', contacts: NONE },
      { id: 8, label: 'Deux', contacts: NONE },
    ],
  },
  content: {
    title: 'Appel',
    amount: '10.10',
    cover: null,
    calls: ['a', 'b', 'c'],
    owner: 'x',
    steps: [
      { label: 'Une', contacts: ['k'] },
      { label: 'Deux', contacts: ['l'] },
    ],
    zone: [],
  },
};
const link = (documentId: string, position?: object) => ({ id: 1, apiData: { documentId, position } });
const inForm = (changed: object) => contentInForm(reader, 'page', { ...read.form, ...changed }, read);

describe('the content of a form', () => {
  it('is what was read, where nothing was changed', () => {
    expect(inForm({})).toEqual(read.content);
    expect(contentInForm(reader, 'page', {}, { ...read, form: {} })).toEqual(read.content);
  });

  it('has what was written and emptied, and files by their names', () => {
    const cover = { id: 9, name: 'a.png', mime: 'image/png', url: '/a.png' };
    const emptied = { title: undefined, amount: 20, cover };
    expect(inForm(emptied)).toEqual({
      ...read.content,
      ...{ title: null, amount: 20, cover: { id: 9, name: 'a.png' } },
    });
  });

  it.each([
    [{ connect: [link('d')], disconnect: [] }, ['a', 'b', 'c', 'd']],
    [{ connect: [], disconnect: [link('b')] }, ['a', 'c']],
    [{ connect: [link('c', { before: 'a' })], disconnect: [] }, ['c', 'a', 'b']],
    [{ connect: [link('b', { start: true })], disconnect: [] }, ['b', 'a', 'c']],
    [{ connect: [link('a', { end: true })], disconnect: [] }, ['b', 'c', 'a']],
  ])('has the links that %j makes', (calls, linked) => {
    expect(inForm({ calls }).calls).toEqual(linked);
  });

  it('has one link where there can be one', () => {
    expect(inForm({ owner: { connect: [link('y')], disconnect: [link('x')] } }).owner).toBe('y');
    expect(inForm({ owner: { connect: [], disconnect: [link('x')] } }).owner).toBeNull();
  });

  it('knows items by their ids, and keeps the links in them', () => {
    const steps = [
      { label: 'Neuve', contacts: { connect: [link('m')], disconnect: [] } },
      { id: 8, label: 'Deux bis', contacts: NONE },
    ];
    expect(inForm({ steps }).steps).toEqual([
      { label: 'Neuve', contacts: ['m'] },
      { label: 'Deux bis', contacts: ['l'] },
    ]);
    const zone = [{ __component: 'step', label: 'Zone' }, { __component: 'none' }];
    expect(inForm({ zone }).zone).toEqual([{ __component: 'step', label: 'Zone', contacts: null }]);
  });

  it.each([
    { steps: 5 },
    { steps: [null, 'x'] },
    { calls: 'x' },
    { calls: { connect: [null, {}] } },
    { cover: 3 },
  ])('is not broken by %j', (changed) => {
    expect(() => inForm(changed)).not.toThrow();
  });
});
