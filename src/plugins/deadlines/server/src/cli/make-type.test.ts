import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { makeType } from './make-type';

const GENERATORS = path.dirname(require.resolve('@strapi/generators'));
const PARTS = [
  ['controllers', 'core-controller'],
  ['services', 'core-service'],
  ['routes', 'core-router'],
];

/** What Strapi's own generator writes. */
function generated(template: string, language: string, uid: string): string {
  const file = path.join(GENERATORS, 'templates', language, `${template}.${language}.hbs`);
  const text = readFileSync(file, 'utf8');
  return text.replace('{{ id }}', uid.split('.')[1]).replace('{{ uid }}', uid);
}

let app: string;
beforeEach(async () => {
  app = await mkdtemp(path.join(os.tmpdir(), 'guichet-make-type-'));
});
afterEach(() => rm(app, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(app, file)), { recursive: true });
  await writeFile(path.join(app, file), text);
}

const schemaOf = (api: string, name: string) => `src/api/${api}/content-types/${name}/schema.json`;
const writeSchema = (name: string, singularName = name, api = name) =>
  write(schemaOf(api, name), JSON.stringify({ info: { singularName } }));
const textOf = (file: string) => readFile(path.join(app, file), 'utf8');
const filesOf = async () => {
  const all = await readdir(app, { recursive: true, withFileTypes: true });
  return all.filter((each) => each.isFile()).map(({ name }) => name);
};

describe('make-type', () => {
  it.each(['ts', 'js'])('writes what Strapi’s generator writes, in an app in %s', async (language) => {
    if (language === 'ts') await write('tsconfig.json', '{}');
    await writeSchema('job-offer');
    const printed = await makeType(app, 'job-offer');
    const files = PARTS.map(([folder]) => `src/api/job-offer/${folder}/job-offer.${language}`);
    expect(printed).toBe(
      ['api::job-offer.job-offer', ...files.map((file) => `  wrote  ${file}`), ''].join('\n')
    );
    expect(await Promise.all(files.map(textOf))).toEqual(
      PARTS.map(([, template]) => generated(template, language, 'api::job-offer.job-offer'))
    );
  });

  it('takes a uid, and finds a type that shares its API', async () => {
    await writeSchema('grant', 'grant', 'money');
    expect(await makeType(app, 'api::money.grant')).toContain('wrote  src/api/money/routes/grant.js\n');
    expect(await textOf('src/api/money/routes/grant.js')).toContain("createCoreRouter('api::money.grant')");
  });

  it('overwrites nothing, and writes what is missing', async () => {
    await write('tsconfig.json', '{}');
    await writeSchema('grant');
    await write('src/api/grant/services/grant.ts', '// mine');
    // Compiled to the same place as a grant.ts.
    await write('src/api/grant/routes/grant.js', '// mine too');
    const written = 'src/api/grant/controllers/grant.ts';
    const found = [
      '  found  src/api/grant/services/grant.ts',
      '  found  src/api/grant/routes/grant.js',
      '',
    ].join('\n');
    expect(await makeType(app, 'grant')).toBe(`api::grant.grant\n  wrote  ${written}\n${found}`);
    expect(await makeType(app, 'grant')).toBe(`api::grant.grant\n  found  ${written}\n${found}`);
    expect(await textOf('src/api/grant/services/grant.ts')).toBe('// mine');
    expect(existsSync(path.join(app, 'src/api/grant/routes/grant.ts'))).toBe(false);
  });

  it.each([
    ['an unknown name', 'gant'],
    ['a uid of another kind', 'plugin::grant.grant'],
    ['a path', '../grant/content-types/grant'],
    ['a folder without a schema', 'empty'],
  ])('refuses %s, and names what there is', async (_name, type) => {
    await writeSchema('grant');
    await writeSchema('fund');
    await mkdir(path.join(app, 'src/api/empty/content-types/empty'), { recursive: true });
    await expect(makeType(app, type)).rejects.toThrow(
      `There is no schema.json of "${type}" in src/api/*/content-types of ${app}; ` +
        'name one of api::fund.fund, api::grant.grant'
    );
  });

  it('refuses every name in a folder without types', async () => {
    await expect(makeType(app, 'grant')).rejects.toThrow(/; write one first$/);
  });

  it('refuses a name that two APIs have', async () => {
    await writeSchema('page', 'page', 'blog');
    await writeSchema('page', 'page', 'site');
    await expect(makeType(app, 'page')).rejects.toThrow(
      '"page" is the name of api::blog.page, api::site.page; name one by its uid'
    );
  });

  it.each([
    ['broken JSON', '{ "info": ', ' is not JSON; correct it: '],
    [
      'another name',
      '{ "info": { "singularName": "grants" } }',
      ': info.singularName is "grants"; write "grant"',
    ],
    ['no name', '{}', ': info.singularName is missing; write "grant" there, or rename the folder'],
    ['a schema that is no object', 'null', ': info.singularName is missing; write "grant"'],
  ])('refuses %s, and writes nothing', async (_name, schema, message) => {
    await write(schemaOf('grant', 'grant'), schema);
    await expect(makeType(app, 'grant')).rejects.toThrow(schemaOf('grant', 'grant') + message);
    expect(await filesOf()).toEqual(['schema.json']);
  });

  it.each([
    ['elsewhere', (outside: string) => outside],
    ['nowhere', () => '/nowhere'],
  ])('refuses to follow a link that leads %s', async (_name, targetOf) => {
    const outside = await mkdtemp(path.join(os.tmpdir(), 'guichet-outside-'));
    await writeSchema('grant');
    // The last of the three: the others are not written either.
    await symlink(targetOf(outside), path.join(app, 'src/api/grant/routes'));
    await expect(makeType(app, 'grant')).rejects.toThrow(
      /^src\/api\/grant\/routes leads to (nowhere|\S+outside-\S+), not into \S+; replace the link with a folder$/
    );
    expect([await filesOf(), await readdir(outside)]).toEqual([['schema.json'], []]);
    await rm(outside, { recursive: true });
  });
});
