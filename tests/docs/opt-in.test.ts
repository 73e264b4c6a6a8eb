import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readLabels } from '../../src/plugins/deadlines/server/src/schema/read-labels';
import { readModels } from '../../src/plugins/deadlines/server/src/schema/read-models';
import type { Schema } from '../../packages/strapi-kit/src';

const GUIDE = readFileSync(path.resolve(__dirname, '../../docs/guides/opt-in.md'), 'utf8');

/** The guide's schemas: in each section, the paths of the files, and the whole files in the same order. */
const SCHEMAS: Schema[] = GUIDE.split(/^#+ /m).flatMap((section) => {
  const samples = [...section.matchAll(/```json\n([^]+?)```/g)].map(([, sample]) => JSON.parse(sample));
  const schemas = samples.filter((sample) => sample.attributes);
  const uids = uidsIn(section);
  if (uids.length !== schemas.length) {
    throw new Error(
      `The guide names ${uids.join(', ') || 'no files'} for ${schemas.length} schemas: ${section}`
    );
  }
  return schemas.map((schema, index) => ({ uid: uids[index], ...schema }));
});

/** The messages that it quotes. */
const QUOTED = [...GUIDE.matchAll(/^- `(Schema of .+)`$/gm)].map(([, message]) => message);

/** What the paths in a section name, in their order. */
function uidsIn(section: string): string[] {
  const paths = section.matchAll(
    /`src\/(?:api\/([a-z-]+)\/content-types\/\1\/schema|components\/([a-z-]+)\/([a-z-]+))\.json`/g
  );
  return [...paths].map(([, type, group, name]) => (type ? `api::${type}.${type}` : `${group}.${name}`));
}

describe('the guide to opting in', () => {
  it('shows schemas that work as described', () => {
    const plain = { deadline: null, notices: null, embargo: null, cutOffs: null };
    const free = { rolling: null, instantaneous: false };
    const rule = {
      starts: [null, null],
      untilDefault: 'never',
      timezone: null,
      requires: null,
      unless: [],
    };
    const enrolment = {
      words: ['not-yet', 'possible', 'too-late'],
      rule: {
        ...rule,
        starts: [null, 'enrolBefore'],
        unless: [{ attribute: 'cancelled', values: [true] }],
      },
    };
    const tender = {
      kind: 'dated',
      name: 'state',
      words: ['coming', 'open', 'closed'],
      rule: { ...rule, starts: [null, 'endsAt'] },
      ...free,
    };
    const consultation = {
      kind: 'dated',
      name: 'phase',
      words: ['planned', 'open', 'analysing', 'results'],
      rule: { ...rule, starts: ['opensAt', 'closesAt', 'resultsAt'] },
      ...free,
    };
    expect([...readModels(SCHEMAS).values()]).toEqual([
      {
        uid: 'api::consultation.consultation',
        timezone: null,
        ...plain,
        states: [consultation],
        deadline: {
          ...{ state: consultation, phase: 2, from: 'opensAt', until: 'closesAt' },
          ...{ cutOffs: null, changes: null, changeNote: null },
        },
      },
      {
        uid: 'api::job-offer.job-offer',
        timezone: 'timezone',
        ...plain,
        states: [
          {
            kind: 'dated',
            name: 'state',
            words: ['upcoming', 'open', 'closed'],
            rule: { ...rule, starts: ['opensAt', 'closesAt'], timezone: 'timezone' },
            ...free,
          },
        ],
      },
      {
        uid: 'api::course.course',
        timezone: null,
        ...plain,
        states: [{ kind: 'dated', name: 'enrolment', ...enrolment, ...free }],
      },
      {
        uid: 'api::season.season',
        timezone: null,
        ...plain,
        states: [
          {
            kind: 'gathered',
            name: 'enrolment',
            through: 'courses',
            target: 'api::course.course',
            source: 'enrolment',
            ...enrolment,
          },
        ],
      },
      {
        uid: 'api::office.office',
        timezone: null,
        ...plain,
        states: [
          {
            kind: 'dated',
            name: 'opening',
            words: ['open', 'winter-break', 'reopened'],
            rule: { ...rule, starts: ['closesAt', 'reopensAt'] },
            ...free,
          },
        ],
      },
      {
        uid: 'course.slot',
        timezone: null,
        ...plain,
        states: [
          {
            kind: 'dated',
            name: 'state',
            words: ['later', 'today', 'gone'],
            rule: { ...rule, starts: ['at', null], untilDefault: 'end-of-day' },
            ...free,
          },
        ],
      },
      {
        uid: 'api::tender.tender',
        timezone: null,
        embargo: null,
        cutOffs: null,
        states: [tender],
        deadline: {
          state: tender,
          phase: 2,
          from: null,
          until: 'endsAt',
          cutOffs: { attribute: 'rounds', component: 'tender.round', date: 'endsAt', label: 'label' },
          changes: null,
          changeNote: null,
        },
        notices: { attribute: 'notices', component: 'tender.notice', state: tender },
      },
      {
        uid: 'tender.round',
        timezone: null,
        ...plain,
        states: [],
        cutOffs: {
          date: 'endsAt',
          owners: [{ uid: 'api::tender.tender', attribute: 'rounds', timezone: null }],
        },
      },
    ]);
  });

  it('leaves no sample out', () => {
    expect(SCHEMAS.length).toBe(GUIDE.split('"attributes"').length - 1);
  });

  it('shows labels that are read as described', () => {
    const labels = readLabels(SCHEMAS, readModels(SCHEMAS));
    const { names, states } = labels.get('api::consultation.consultation')!;
    expect([names.fr, states.phase.names.fr]).toEqual(['Consultation', 'Étape']);
    expect(Object.entries(states.phase.words).map(([word, { fr }]) => [word, fr])).toEqual([
      ['planned', 'Prévue'],
      ['open', 'Ouverte'],
      ['analysing', 'En cours d’analyse'],
      ['results', 'Résultats publiés'],
    ]);
  });

  const OFFER = { from: 'opensAt', until: 'closesAt', words: ['upcoming', 'open', 'closed'] };
  it.each<[string, string, object]>([
    ['a wrong attribute', 'api::job-offer.job-offer', { state: { ...OFFER, from: 'openAt' } }],
    ['a missing word', 'api::job-offer.job-offer', { state: { ...OFFER, words: ['open', 'closed'] } }],
    [
      'a value that excludes by another type',
      'api::job-offer.job-offer',
      { state: { ...OFFER, unless: { title: [true] } } },
    ],
    ['a name that is taken', 'api::job-offer.job-offer', { title: OFFER }],
    ['a state that does not exist', 'api::season.season', { enrolment: { through: 'courses' } }],
    [
      'a label for another word',
      'api::job-offer.job-offer',
      { state: { ...OFFER, labels: { opne: { en: 'Open' } } } },
    ],
  ])('quotes the message for %s', (_name, uid, states) => {
    const broken = SCHEMAS.map((schema) =>
      schema.uid === uid ? { ...schema, pluginOptions: { deadlines: { states } } } : schema
    );
    expect(QUOTED).toContain(messageOf(() => readLabels(broken, readModels(broken))));
    expect(QUOTED).toHaveLength(8);
  });

  it('quotes the message for a state with a requirement', () => {
    const form = { type: 'component', component: 'course.form' };
    const enrolment = { until: 'enrolBefore', requires: 'form', words: ['not-yet', 'possible', 'too-late'] };
    const pluginOptions = { deadlines: { states: { enrolment } } };
    const broken = SCHEMAS.map((schema) =>
      schema.uid === 'api::course.course'
        ? { ...schema, pluginOptions, attributes: { ...schema.attributes, form } }
        : schema
    );
    expect(QUOTED).toContain(messageOf(() => readModels(broken)));
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing was refused');
}
