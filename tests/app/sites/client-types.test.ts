import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { startOtherApp, type TestApp } from '../../support/app';
import { listen } from '../../support/listen';
import { typeErrors } from '../../support/type-check';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const README = path.join(ROOT, 'packages', 'client', 'README.md');
const run = promisify(execFile);

/** A line that is marked as an error has to be one. */
const MISTAKES = `
import { createClient, type Entry, type Resource, type StatefulResource } from '@guichet/client';
import type { paths } from './cms';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Course = Entry<'courses', paths>;
export const claims: [
  Same<Resource<paths>, 'bulletins' | 'campuses' | 'consultations' | 'courses'>,
  Same<StatefulResource<paths>, 'bulletins' | 'campuses' | 'consultations' | 'courses'>,
  Same<Course['progress'], 'planned' | 'running' | 'over' | null>,
  Same<Course['nextTransitionAt'], string | null>,
] = [true, true, true, true];

export async function mistakes() {
  const cms = createClient<paths>({ baseUrl: 'http://127.0.0.1:1337' });
  const { data } = await cms.list('courses', { filters: { progress: 'running' }, fields: ['progress'] });
  const { data: now } = await cms.state('courses', 'a-course');
  const word: 'not-yet' | 'possible' | 'too-late' | null = now.enrolment;
  // @ts-expect-error It was not selected.
  const title = data[0].title;
  // @ts-expect-error There is no such word.
  await cms.list('courses', { filters: { progress: 'open' } });
  // @ts-expect-error Nor through a relation.
  await cms.list('campuses', { filters: { courses: { progress: 'open' } } });
  // @ts-expect-error There is no such type there.
  await cms.list('calls');
  return { word, title };
}
`;

describe('the client’s types for another app', () => {
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    app = await startOtherApp();
    await mkdir(path.join(ROOT, '.tmp'), { recursive: true });
    folder = await mkdtemp(path.join(ROOT, '.tmp', 'client-types-'));
    const [, command] = /^ {4}npx (openapi-typescript .*)$/m.exec(await readFile(README, 'utf8'))!;
    const [name, ...args] = command.replace('http://127.0.0.1:1337', await listen(app)).split(' ');
    await run(path.join(ROOT, 'node_modules', '.bin', name), args, { cwd: folder });
  });
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true });
  });

  const errorsOf = async (code: string) => {
    const file = path.join(folder, 'uses.ts');
    await writeFile(file, code);
    return typeErrors([file], 'site');
  };

  it('are made as the README of the client shows', async () => {
    const readme = await readFile(README, 'utf8');
    const [sample] = [...readme.matchAll(/```ts\n(.*?)```/gs)].flatMap(([, code]) =>
      code.includes('createClient<paths>') ? [code] : []
    );
    expect(await errorsOf(`${sample}\nexport {};`)).toEqual([]);
  });

  it('refuse what that app does not have', async () => {
    expect(await errorsOf(MISTAKES)).toEqual([]);
  });
});
