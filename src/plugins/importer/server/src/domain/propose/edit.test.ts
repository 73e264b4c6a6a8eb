import { APPLICATION, documentAt, GRANT, proposed, TALK } from '../../../proposals-test-support';
import { parseMapping } from '../../mapping/parse-mapping';
import { canLeaveOut, changeType, keysOf, leaveOut, placeKey, placesFor, type Place } from './edit';
import type { Proposal } from './propose';
import type { Data } from './survey';
import { writeProposal } from './write';

const { models } = APPLICATION;

const places = ({ sets: [set] }: Proposal) =>
  Object.fromEntries(
    keysOf(set).map(({ survey, place }) => [survey.key, typeof place === 'string' ? place : place.attribute])
  );
const keyNamed = ({ sets: [set] }: Proposal, key: string) =>
  keysOf(set).find(({ survey }) => survey.key === key)!;
const move = (proposal: Proposal, key: string, place: Place) =>
  placeKey(proposal, proposal.sets[0], keyNamed(proposal, key), place, models);
const choices = (proposal: Proposal, key: string) =>
  placesFor(proposal.sets[0], keyNamed(proposal, key), models).map((place) =>
    typeof place === 'string' ? place : place.attribute
  );
/** The rules of the first set, as an import reads them. */
const read = (proposal: Proposal) => parseMapping(writeProposal(proposal, null)).sets[0];
const of = (...documents: Data[]) =>
  proposed(documents.map((data, index) => documentAt(`aides/${index}.md`, data)));

describe('a proposal can be changed:', () => {
  it('a key fits attributes that can have all its values, or none', () => {
    const proposal = of({ ...GRANT, couleur: 'bleu', fin: '2030-04-01' });
    expect(choices(proposal, 'couleur')).toEqual(['title', 'body', 'unplaced', 'ignored']);
    expect(choices(proposal, 'fin')).toEqual(['title', 'body', 'opensAt', 'closesAt', 'unplaced', 'ignored']);
  });

  it('a key takes the place of another, which is then without one', () => {
    const before = of({ ...GRANT, couleur: 'bleu' });
    const after = move(before, 'couleur', { attribute: 'title' });
    expect(places(after)).toEqual({
      ...{ titre: 'unplaced', couleur: 'title' },
      ...{ ouverture: 'opensAt', cloture: 'closesAt' },
    });
    expect([read(after).fields.title, after.sets[0].unplaced.map(({ key }) => key)]).toEqual([
      { from: ['couleur'] },
      ['titre'],
    ]);
    expect(places(before).titre).toBe('title');
  });

  it('two keys share an attribute if no document has both', () => {
    const [{ cloture, ...open }, closed] = [GRANT, { ...GRANT, titre: 'Trois' }];
    const proposal = of({ ...open, terme: cloture }, closed);
    const after = move(proposal, 'terme', { attribute: 'closesAt' });
    expect(read(after).fields.closesAt).toEqual({ from: ['cloture', 'terme'], as: 'day-that-ends' });
    expect(read(move(after, 'cloture', 'ignored')).fields.closesAt).toEqual({
      ...{ from: ['terme'], as: 'day-that-ends' },
    });
  });

  it('what is ignored is named in no report, what is without a place is', () => {
    const ignoring = move(of({ ...GRANT, couleur: 'bleu', layout: 'x' }), 'couleur', 'ignored');
    expect([read(ignoring).ignore, ignoring.sets[0].unplaced]).toEqual([['layout', 'couleur'], []]);
    const again = move(move(ignoring, 'couleur', 'unplaced'), 'layout', { attribute: 'body' });
    expect([read(again).ignore, places(again).couleur]).toEqual([[], 'unplaced']);
  });

  it('a key that is taken from the attribute of its own name does not fill it any more', () => {
    const proposal = of({ ...GRANT, titre: '', Title: 'Un', body: 'Deux' });
    expect(read(move(proposal, 'Title', 'ignored')).fields.title).toEqual({ from: [] });
    // The text below the front matter keeps its place.
    expect(read(move(proposal, 'body', 'ignored')).fields.body).toEqual({ from: ['$body'] });
  });

  it('a picture goes with the key that says what it shows, and not without', () => {
    const proposal = of({ titre: 'Un', resume: 'x', visuel: '/a.png', visuel_alt: 'Un port' });
    expect([places(proposal).visuel, choices(proposal, 'visuel_alt')]).toEqual([
      'cover',
      expect.arrayContaining(['cover']),
    ]);
    const without = move(proposal, 'visuel_alt', 'ignored');
    expect([places(without).visuel, read(without).fields.cover]).toEqual(['unplaced', undefined]);
    const back = move(move(without, 'visuel_alt', 'unplaced'), 'visuel', { attribute: 'cover' });
    expect(read(back).fields.cover).toEqual(read(proposal).fields.cover);
  });

  it('a part of a mapping can have a place of its own', () => {
    const proposal = of({ ...TALK, infos: { salle: 'B', etage: '2' } });
    expect(choices(proposal, 'infos.salle')).toEqual(['title', 'body', 'place', 'unplaced']);
    const after = move(proposal, 'infos.salle', { attribute: 'place' });
    expect([places(after)['infos.salle'], places(after)['infos.etage'], places(after).infos]).toEqual([
      ...['place', 'unplaced', undefined],
    ]);
    expect(read(after).fields.place).toEqual({ from: ['infos.salle'] });
  });

  it('another type has other rules', () => {
    const proposal = of({ ...GRANT, lieu: 'Lorient' });
    const after = changeType(proposal, proposal.sets[0], 'api::talk.talk', APPLICATION);
    expect([read(after).type, places(after)]).toEqual([
      'talk',
      { titre: 'title', ouverture: 'unplaced', cloture: 'unplaced', lieu: 'place' },
    ]);
  });

  it('a set that is left out leaves its documents to no other', () => {
    const documents = [
      documentAt('x/a[1].md', GRANT),
      documentAt('x/b.md', TALK),
      documentAt('x/c.md', TALK),
    ];
    const proposal = proposed(documents);
    expect(canLeaveOut(proposal, proposal.sets[0])).toBe(true);
    const after = leaveOut(proposal, proposal.sets[0], true);
    const { sets, ignore } = parseMapping(writeProposal(after, null));
    expect([sets.map(({ type }) => type), ignore]).toEqual([
      ['talk'],
      expect.arrayContaining(['x/a\\[1\\].md']),
    ]);
    expect(writeProposal(leaveOut(after, after.sets[0], false), null)).toBe(writeProposal(proposal, null));
  });

  it('rows of one table stay together', () => {
    const row = (data: Data) => ({ ...documentAt('x/a.csv', data), isData: true });
    const proposal = proposed([row(GRANT), row(TALK)]);
    expect(proposal.sets.map((set) => canLeaveOut(proposal, set))).toEqual([false, false]);
  });
});
