import { withoutReadOnlyFields } from './edit-layout';

const title = { name: 'title', attribute: { type: 'string' } };
const state = { name: 'state', attribute: { type: 'enumeration', writable: false } };

describe('the edit form', () => {
  it('shows no field that is read-only, in the entry and in its components', () => {
    const edit = {
      layout: {
        layout: [[[title, state], [state]], [[state]]],
        components: { 'program.step': { layout: [[state], [title]], settings: { mainField: 'title' } } },
        settings: {},
      },
      query: {},
    };
    expect(withoutReadOnlyFields(edit)).toEqual({
      layout: {
        layout: [[[title]]],
        components: { 'program.step': { layout: [[title]], settings: { mainField: 'title' } } },
        settings: {},
      },
      query: {},
    });
  });
});
