import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { samples } from '../support/samples';
import { SETTINGS } from '../support/settings';
import { typeErrors } from '../support/type-check';

jest.setTimeout(240_000);

const ROOT = path.resolve(__dirname, '..', '..');
const FIXTURES = path.join(ROOT, 'tests', 'fixtures');
const STRAPI = path.join(ROOT, 'node_modules', '.bin', 'strapi');
const run = promisify(execFile);

/** A line that is marked as an error has to be one. */
const MISTAKES = `
import type { Core } from '@strapi/strapi';
import type { ComputedName, WritableData } from '@guichet/strapi-plugin-deadlines';

export async function mistakes(strapi: Core.Strapi) {
  const courses = strapi.documents('api::course.course');
  // @ts-expect-error There is no such word.
  await courses.findMany({ filters: { progress: 'runing' } });
  // @ts-expect-error Nor in a list of words.
  await courses.findMany({ filters: { enrolment: { $in: ['possible', 'late'] } } });
  // @ts-expect-error Nor through a relation.
  await strapi.documents('api::campus.campus').findMany({ filters: { courses: { progress: 'runing' } } });
  const [found] = await courses.findMany({ fields: ['progress', 'nextTransitionAt'] });
  const word: 'planned' | 'running' | 'over' | null | undefined = found.progress;
  // @ts-expect-error It is one of three.
  const wrong: 'open' | null | undefined = found.progress;
  // @ts-expect-error Nobody can write it.
  const written: WritableData<'api::course.course'> = { title: 'Welding', progress: 'running' };
  // @ts-expect-error A stored attribute has its type.
  const mistyped: WritableData<'api::course.course'> = { title: 3 };
  return { word, wrong, written, mistyped };
}

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const computed: Same<
  ComputedName<'api::course.course'>,
  'progress' | 'enrolment' | 'nextTransitionAt'
> = true;
`;

describe('npx strapi ts:generate-types', () => {
  let app: string;
  beforeAll(async () => {
    // Next to the original, whose files refer to others by relative paths.
    app = await mkdtemp(path.join(FIXTURES, 'generated-app-'));
    await cp(path.join(FIXTURES, 'other-app'), app, { recursive: true });
    // Strapi's commands look for Strapi there.
    const file = path.join(app, 'package.json');
    const dependencies = { '@strapi/strapi': '*' };
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), dependencies }));
    const env = { ...process.env, ...SETTINGS, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: 'types.db' };
    await run(STRAPI, ['ts:generate-types', '--silent'], { cwd: app, env });
  });
  afterAll(() => rm(app, { recursive: true }));

  const errorsOf = async (code: string) => {
    const file = path.join(app, 'uses.ts');
    await writeFile(file, code);
    const generated = ['contentTypes', 'components'].map((name) =>
      path.join(app, 'types/generated', `${name}.d.ts`)
    );
    return typeErrors([...generated, file], 'app');
  };

  it('makes types that know computed attributes, as the guide shows', async () => {
    const [sample] = samples('guides/opt-in.md', 'ts').filter((code) => code.includes('WritableData'));
    expect(await errorsOf(sample)).toEqual([]);
  });

  it('makes types in which a wrong word is an error', async () => {
    expect(await errorsOf(MISTAKES)).toEqual([]);
  });
});
