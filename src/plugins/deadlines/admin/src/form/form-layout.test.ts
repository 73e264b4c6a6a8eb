import { CHANGE_NOTE, OVER_NOTICE, SWITCH, withDatesFirst, type FormLayout } from './form-layout';

const field = (name: string, type: string) => ({ name, type, attribute: { type } });
const title = field('title', 'text');
const kind = field('kind', 'enumeration');
const body = field('body', 'richtext');
const closesAt = field('closesAt', 'datetime');
const rolling = field('rolling', 'boolean');
const timezone = field('timezone', 'string');
const note = field('note', 'text');
const documents = field('documents', 'component');

const deadlines = {
  timezone: 'timezone',
  states: { state: { until: 'closesAt', rolling: 'rolling', words: ['open', 'closed'] } },
  deadline: { changeNote: 'note' },
} as unknown as FormLayout['layout']['options']['deadlines'];

const form = (rows: FormLayout['layout']['layout'][number], options = { deadlines }): FormLayout => ({
  layout: { layout: [rows], options, settings: { mainField: 'title' } },
});
const rowsOf = (edit: FormLayout) => withDatesFirst(edit).layout.layout[0];

describe('the form of a type that opted in', () => {
  it('begins with a line of its own, the title and the dates, then comes the text', () => {
    const rows = [[title], [kind], [body], [documents], [closesAt], [rolling, timezone], [note]];
    expect(rowsOf(form(rows))).toEqual([
      [{ ...title, type: OVER_NOTICE, size: 12 }],
      [title],
      [kind],
      [closesAt],
      [{ ...rolling, type: SWITCH, size: 6 }, timezone],
      [{ ...note, type: CHANGE_NOTE }],
      [body],
      [documents],
    ]);
  });

  it('keeps its order if it has no long text', () => {
    expect(rowsOf(form([[title], [documents], [closesAt]]))).toEqual([
      [{ ...title, type: OVER_NOTICE, size: 12 }],
      [title],
      [documents],
      [closesAt],
    ]);
  });

  it('is left alone without an opt-in', () => {
    const rows = [[title], [body], [closesAt]];
    expect(rowsOf(form(rows, { deadlines: undefined }))).toEqual(rows);
  });
});
