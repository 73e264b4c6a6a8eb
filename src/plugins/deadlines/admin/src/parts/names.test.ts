import type { DescribedModel } from '../../../server/src/admin/describe';
import { namesIn } from './names';

const COURSE = 'api::course.course';
const texts = (en: string, de: string) => ({ en, de });

/** A type with two states, one of which has labels. */
const course = {
  uid: COURSE,
  displayName: 'Course',
  states: [{ name: 'progress' }, { name: 'enrolmentState' }],
  labels: {
    names: texts('Course', 'Kurs'),
    states: {
      progress: { names: texts('Progress', 'Verlauf'), words: { running: texts('Running', 'Läuft') } },
      enrolmentState: { names: {}, words: {} },
    },
  },
} as unknown as DescribedModel;

describe('the admin names', () => {
  const names = namesIn([course], 'de');

  it('types, states and words in its language', () => {
    expect([
      names.type(COURSE, 'Course'),
      names.state(COURSE, 'progress'),
      names.word(COURSE, 'progress', 'running'),
    ]).toEqual(['Kurs', 'Verlauf', 'Läuft']);
  });

  it('what has no label readably, and a type by its display name', () => {
    expect([
      names.word(COURSE, 'enrolmentState', 'too-late'),
      names.state(COURSE, 'enrolmentState'),
      names.type('api::other.other', 'Something else'),
    ]).toEqual(['Too late', 'Enrolment state', 'Something else']);
  });

  it('only the further states of a type beside its entries', () => {
    expect(names.furtherState(COURSE, 'progress')).toBeNull();
    expect(names.furtherState(COURSE, 'enrolmentState')).toBe('Enrolment state');
    expect(names.furtherState('api::other.other', 'state')).toBeNull();
  });
});
