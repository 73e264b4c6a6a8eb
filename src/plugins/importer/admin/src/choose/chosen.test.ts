import { choose, NOTHING, without, type Choice } from './chosen';

const file = (path: string, text = '') => ({ path, file: new File([text], path) });
const paths = ({ documents }: Choice) => documents.map(({ path }) => path);

describe('choosing documents', () => {
  it('adds to the choice, sorted, and takes along what is not a document', () => {
    const first = choose(NOTHING, [file('b.md'), file('guichet-import.yml')]);
    const choice = choose(first, [file('site/A.MARKDOWN'), file('a.txt'), file('logo.png'), file('md')]);
    expect([paths(choice), choice.along.map(({ path }) => path)]).toEqual([
      ['a.txt', 'b.md', 'md', 'site/A.MARKDOWN'],
      ['guichet-import.yml', 'logo.png'],
    ]);
  });

  it('replaces a file by one with the same path', () => {
    const anew = file('a.md', 'new');
    expect(choose(choose(NOTHING, [file('a.md', 'old')]), [anew]).documents).toEqual([anew]);
  });

  it('removes a document', () => {
    expect(paths(without(choose(NOTHING, [file('a.md'), file('b.md')]), 'a.md'))).toEqual(['b.md']);
  });
});
