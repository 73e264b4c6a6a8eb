import { differencesOf, merged, withIdsOf } from './compare';

const base = { title: 'Appel', summary: 'Un', body: 'Corps', kind: 'tenders' };
const mine = { ...base, summary: 'Mien', body: 'Mon corps' };
const theirs = { ...base, title: 'Autre', body: 'Leur corps' };
const sides = { base, mine, theirs, changed: ['title', 'body'] };
const differences = differencesOf(sides, ['title', 'summary', 'body', 'kind']);

describe('two changes of one entry', () => {
  it('are told apart field by field', () => {
    expect(differences).toEqual([
      { name: 'title', isMine: false, isTheirs: true },
      { name: 'summary', isMine: true, isTheirs: false },
      { name: 'body', isMine: true, isTheirs: true },
    ]);
  });

  it('become one, and lose nothing of the editor’s unless the editor says so', () => {
    const both = { ...base, title: 'Autre', summary: 'Mien' };
    expect(merged(sides, differences, {})).toEqual({ ...both, body: 'Mon corps' });
    expect(merged(sides, differences, { body: 'theirs' })).toEqual({ ...both, body: 'Leur corps' });
  });

  it('keep the ids of items that are still there, of files and of links', () => {
    const file = { id: 9, mime: 'image/png', name: 'a.png' };
    const links = { connect: [{ id: 9 }], disconnect: [] };
    const values = {
      id: 1,
      cover: { id: 2, image: file },
      steps: [
        { id: 3, title: 'a', contacts: links },
        { id: 4, title: 'b' },
      ],
    };
    const saved = { id: 1, cover: { id: 5 }, steps: [{ id: 4, title: 'b' }] };
    expect(withIdsOf(saved, values)).toEqual({
      id: 1,
      cover: { image: file },
      steps: [
        { title: 'a', contacts: links },
        { id: 4, title: 'b' },
      ],
    });
  });
});
