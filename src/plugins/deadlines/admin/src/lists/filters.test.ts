import { withComputedFilters } from './filters';

const INPUT = 'the input of Strapi';

const filter = (name: string, words?: string[]) => ({
  name,
  label: name,
  ...(words && { options: words.map((value) => ({ value, label: value })) }),
});
const WORDS = ['planned', 'open', 'analysing'];
const labels = { open: { en: 'Open', fr: 'Ouverte' } };
const deadlines = { states: { phase: { words: WORDS, names: { fr: 'Étape' }, labels } } };
const list = (options: object) => ({
  displayedFilters: [filter('title'), filter('phase', WORDS), filter('nextTransitionAt')],
  layout: { options: options as never },
});

describe('the filters of a type that opted in', () => {
  it('name its states and their words in the language of the admin, or readably', () => {
    const { displayedFilters } = withComputedFilters(list({ deadlines }), 'fr', INPUT);
    expect(displayedFilters).toEqual([
      filter('title'),
      {
        name: 'phase',
        label: { id: expect.any(String), defaultMessage: 'Étape' },
        options: [
          { value: 'planned', label: 'Planned' },
          { value: 'open', label: 'Ouverte' },
          { value: 'analysing', label: 'Analysing' },
        ],
        input: INPUT,
      },
      {
        name: 'nextTransitionAt',
        label: { id: 'deadlines.lists.column.nextTransitionAt', defaultMessage: 'nextTransitionAt' },
      },
    ]);
  });

  it('are unchanged for any other type', () => {
    const plain = list({});
    expect(withComputedFilters(plain, 'fr', INPUT)).toBe(plain);
  });
});
