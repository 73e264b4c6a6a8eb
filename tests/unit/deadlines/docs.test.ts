import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readModels } from '../../../src/plugins/deadlines/server/src/schema/read-models';
import type { Schema } from '../../../src/plugins/deadlines/server/src/strapi-seam';

const GUIDE = readFileSync(path.resolve(__dirname, '../../../docs/guides/opt-in.md'), 'utf8');

/** The schemas that the guide shows: a section each, with the file's path and the whole file. */
const SCHEMAS: Schema[] = GUIDE.split(/^#+ /m).flatMap((section) => {
  const [, sample] = /```json\n([^]+?)```/.exec(section) ?? [];
  return sample?.includes('"deadlines"') ? [{ uid: uidIn(section), ...JSON.parse(sample) }] : [];
});

function uidIn(section: string): string {
  const [, type] = /`src\/api\/([a-z-]+)\/content-types\/\1\/schema\.json`/.exec(section) ?? [];
  if (type) return `api::${type}.${type}`;
  const [, group, name] = /`src\/components\/([a-z-]+)\/([a-z-]+)\.json`/.exec(section) ?? [];
  if (name) return `${group}.${name}`;
  throw new Error(`A sample of the guide has no path before it:\n${section}`);
}

describe('the guide to opting in', () => {
  it('shows schemas that work as it says', () => {
    const rule = { from: null, until: null, untilDefault: 'never', timezone: null, requires: null };
    const progress = {
      words: ['planned', 'running', 'over'],
      rule: { ...rule, from: 'begins', until: 'finishes' },
    };
    expect([...readModels(SCHEMAS).values()]).toEqual([
      {
        uid: 'api::grant.grant',
        timezone: 'timezone',
        states: [
          {
            kind: 'window',
            name: 'state',
            words: ['upcoming', 'open', 'closed'],
            rule: { ...rule, from: 'opensAt', until: 'closesAt', timezone: 'timezone' },
          },
        ],
      },
      {
        uid: 'api::course.course',
        timezone: null,
        states: [
          { kind: 'window', name: 'progress', ...progress },
          {
            kind: 'window',
            name: 'enrolment',
            words: ['not-yet', 'possible', 'too-late'],
            rule: { ...rule, until: 'enrolBefore', requires: 'form' },
          },
        ],
      },
      {
        uid: 'course.slot',
        timezone: null,
        states: [
          {
            kind: 'window',
            name: 'state',
            words: ['later', 'today', 'gone'],
            rule: { ...rule, from: 'at', untilDefault: 'end-of-day' },
          },
        ],
      },
      {
        uid: 'api::campus.campus',
        timezone: null,
        states: [
          {
            kind: 'gathered',
            name: 'progress',
            through: 'courses',
            target: 'api::course.course',
            ...progress,
          },
        ],
      },
    ]);
  });

  it('leaves no sample out', () => {
    expect(SCHEMAS.length).toBe(GUIDE.split('"deadlines"').length - 1);
  });

  const GRANT = { from: 'opensAt', until: 'closesAt', words: ['upcoming', 'open', 'closed'] };
  it.each<[string, string, object]>([
    ['a wrong attribute', 'api::grant.grant', { state: { ...GRANT, from: 'openAt' } }],
    ['a missing word', 'api::grant.grant', { state: { ...GRANT, words: ['open', 'closed'] } }],
    ['a name that is taken', 'api::grant.grant', { title: GRANT }],
    ['a state that does not exist', 'api::campus.campus', { progress: { through: 'courses' } }],
    [
      'a state with a requirement',
      'api::campus.campus',
      { progress: { through: 'courses', state: 'enrolment' } },
    ],
  ])('quotes the message for %s', (_name, uid, states) => {
    const broken = SCHEMAS.map((schema) =>
      schema.uid === uid ? { ...schema, pluginOptions: { deadlines: { states } } } : schema
    );
    const quoted = [...GUIDE.matchAll(/^- `(Schema of .+)`$/gm)].map(([, message]) => message);
    expect(quoted).toContain(messageOf(() => readModels(broken)));
    expect(quoted).toHaveLength(5);
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
