import { withZonedDates } from './zoned-layout';

const title = { name: 'title', type: 'string', attribute: { type: 'string' } };
const dateTime = (name: string) => ({ name, type: 'datetime', attribute: { type: 'datetime' } });
const component = (name: string, uid: string) => ({
  name,
  type: 'component',
  attribute: { type: 'component', component: uid },
});
const words = ['before', 'during', 'after'];
const window = { until: 'closesAt', untilDefault: 'never' as const, instantaneous: false, words };

const edit = (deadlines?: object) => ({
  layout: {
    layout: [
      [
        [title, dateTime('opensAt')],
        [dateTime('closesAt'), component('rounds', 'a.round')],
      ],
    ],
    components: { 'a.round': { layout: [[dateTime('endsAt'), dateTime('heldAt')]] } },
    options: { deadlines: deadlines as never },
  },
});

describe('the edit form of a type that opted in', () => {
  it('shows date-times in the zone of the entry, and knows which ones are ends', () => {
    const deadlines = {
      timezone: 'zone',
      states: { state: window },
      deadline: { state: 'state', cutOffs: 'rounds.endsAt' },
    };
    const zoned = (name: string, isEnd: boolean, uid: string | null = null) => ({
      ...dateTime(name),
      type: 'deadlines-zoned',
      timezone: 'zone',
      component: uid,
      isEnd,
    });
    expect(withZonedDates(edit(deadlines)).layout).toMatchObject({
      layout: [
        [
          [title, zoned('opensAt', false)],
          [zoned('closesAt', true), component('rounds', 'a.round')],
        ],
      ],
      components: {
        'a.round': { layout: [[zoned('endsAt', true, 'a.round'), zoned('heldAt', false, 'a.round')]] },
      },
    });
  });

  it('is unchanged for any other type', () => {
    expect(withZonedDates(edit())).toEqual(edit());
  });
});
