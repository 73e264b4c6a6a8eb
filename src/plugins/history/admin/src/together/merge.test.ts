import type { BothChanges } from '../../../server/src/together/changes-since';
import { changedParts, merged, withIdsOf } from './merge';

const base = { title: 'Appel', summary: 'Un', body: 'Corps', kind: 'tenders' };
const mine = { ...base, summary: 'Mien', body: 'Mon corps' };
const theirs = { ...base, title: 'Autre', body: 'Leur corps' };
const change: BothChanges['mine'] = { kind: 'text', parts: [] };
const field = (name: string, isMine: boolean, isTheirs: boolean): BothChanges => ({
  ...{ name, of: 'api::call.call' },
  ...{ mine: isMine ? change : null, theirs: isTheirs ? change : null },
});
const fields = [field('title', false, true), field('summary', true, false), field('body', true, true)];

describe('two changes of one entry', () => {
  it('are told apart by what the editor has changed', () => {
    expect(changedParts(base, { ...mine, kind: undefined })).toEqual({
      base: { summary: 'Un', body: 'Corps', kind: 'tenders' },
      mine: { summary: 'Mien', body: 'Mon corps', kind: undefined },
    });
  });

  it('become one, and lose nothing of the editor’s unless the editor says so', () => {
    const both = { ...base, title: 'Autre', summary: 'Mien' };
    expect(merged({ mine, theirs }, fields, {})).toEqual({ ...both, body: 'Mon corps' });
    expect(merged({ mine, theirs }, fields, { body: 'theirs' })).toEqual({ ...both, body: 'Leur corps' });
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
