import { withComputedColumns, type Cells } from './columns';

const cells: Cells = {
  state: (row, model, name) => `${name} of ${row.documentId} in ${model}`,
  deadline: (row, model) => `deadline of ${row.documentId} in ${model}`,
  date: (row, model, name) => `${name} of ${row.documentId} in ${model}`,
};
const column = (name: string, type = 'string') => ({
  name,
  label: name,
  attribute: { type },
  searchable: true,
  sortable: true,
});
const list = (names: ReturnType<typeof column>[], deadlines?: object) => ({
  displayedHeaders: names,
  layout: {
    options: { deadlines: deadlines as never },
    metadatas: { state: { label: 'state' }, progress: { label: 'How far it is' } },
    settings: { mainField: 'title' },
  },
});
const words = ['upcoming', 'open', 'closed'];
const deadlines = { states: { state: { words } }, deadline: { state: 'state' } };
const namesIn = ({ displayedHeaders }: ReturnType<typeof list>) => displayedHeaders.map(({ name }) => name);
const shownIn = ({ displayedHeaders }: { displayedHeaders: object[] }) =>
  displayedHeaders.map((header) => {
    const { cellFormatter } = header as { cellFormatter?: (...given: unknown[]) => unknown };
    return cellFormatter?.({ documentId: 'a' }, header, { model: 'call' });
  });

describe('the list of a type that opted in', () => {
  it('shows its states and its next deadline next to the title', () => {
    const shown = withComputedColumns(list([column('title'), column('slug')], deadlines), cells, 'fr');
    expect(namesIn(shown)).toEqual(['title', 'state', 'nextDeadlineAt', 'slug']);
    expect(shownIn(shown)).toEqual([undefined, 'state of a in call', 'deadline of a in call', undefined]);
  });

  it('shows them at the end if there is no title, and only once if an editor has chosen them', () => {
    const chosen = [column('state', 'enumeration'), column('slug'), column('nextDeadlineAt', 'datetime')];
    const shown = withComputedColumns(list(chosen, deadlines), cells, 'fr');
    expect(namesIn(shown)).toEqual(['slug', 'state', 'nextDeadlineAt']);
  });

  it('shows date-times of the schema in the zone of the entry, and leaves those of Strapi alone', () => {
    const dates = [column('closesAt', 'datetime'), column('updatedAt', 'datetime')];
    const shown = withComputedColumns(list(dates, { states: {} }), cells, 'fr');
    expect(shownIn(shown)).toEqual(['closesAt of a in call', undefined]);
  });

  it.each([
    ['the opt-in has, for a reader of that language', 'fr-CA', ['État', 'Avancement', 'Phase']],
    ['the list is configured with, or a readable one', 'de', ['State', 'How far it is', 'Phase']],
  ])('gives a state the name that %s', (_name, language, labels) => {
    const states = {
      state: { words, names: { fr: 'État' } },
      progress: { words, names: { fr: 'Avancement' } },
      phase: { words },
    };
    const { displayedHeaders } = withComputedColumns(list([], { states }), cells, language);
    expect(displayedHeaders).toMatchObject(labels.map((defaultMessage) => ({ label: { defaultMessage } })));
  });

  it('is unchanged for any other type', () => {
    const plain = list([column('title')]);
    expect(withComputedColumns(plain, cells, 'fr')).toBe(plain);
  });
});
