import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Nothing can be made of this type. The message says why, and what to do. */
export class NotMade extends Error {}

/** A type of an application, by its folders. */
export interface FoundSchema {
  api: string;
  name: string;
  uid: string;
}

/**
 * The type of this name in the folder of an application, without starting it.
 *
 * @param type a uid such as `api::grant.grant`, or a name such as `grant`
 * @throws NotMade if there is none, or more than one, or its schema does not say that it is one
 */
export async function findSchema(app: string, type: string): Promise<FoundSchema> {
  // Only what is there is compared with what was typed, so a name cannot lead elsewhere.
  const all = await schemasIn(app);
  const found = all.filter(({ name, uid }) => type === name || type === uid);
  if (found.length === 0) throw new NotMade(missing(app, type, all));
  if (found.length > 1) {
    throw new NotMade(`"${type}" is the name of ${uidsOf(found)}; name one by its uid`);
  }
  await expectName(app, found[0]);
  return found[0];
}

async function schemasIn(app: string): Promise<FoundSchema[]> {
  const apis = await namesIn(path.join(app, 'src', 'api'));
  const types = apis.map(async (api) => {
    const names = await namesIn(path.join(app, 'src', 'api', api, 'content-types'));
    return names.map((name) => ({ api, name, uid: `api::${api}.${name}` }));
  });
  const all = (await Promise.all(types)).flat();
  return all.filter((schema) => existsSync(path.join(app, fileOf(schema))));
}

const namesIn = async (folder: string) => (existsSync(folder) ? (await readdir(folder)).sort() : []);

const fileOf = ({ api, name }: FoundSchema) => `src/api/${api}/content-types/${name}/schema.json`;

const uidsOf = (schemas: FoundSchema[]) => schemas.map(({ uid }) => uid).join(', ');

function missing(app: string, type: string, all: FoundSchema[]): string {
  const remedy = all.length > 0 ? `name one of ${uidsOf(all)}` : 'write one first';
  return `There is no schema.json of "${type}" in src/api/*/content-types of ${app}; ${remedy}`;
}

/** @throws NotMade if the file names another type than its folder */
async function expectName(app: string, schema: FoundSchema): Promise<void> {
  const { singularName } = (await read(app, fileOf(schema))).info ?? {};
  if (singularName === schema.name) return;
  throw new NotMade(
    `${fileOf(schema)}: info.singularName is ${JSON.stringify(singularName) ?? 'missing'}; ` +
      `write "${schema.name}" there, or rename the folder`
  );
}

async function read(app: string, file: string): Promise<{ info?: { singularName?: unknown } }> {
  try {
    return Object(JSON.parse(await readFile(path.join(app, file), 'utf8')));
  } catch (error) {
    throw new NotMade(`${file} is not JSON; correct it: ${(error as Error).message}`);
  }
}
