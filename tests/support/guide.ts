import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Stranger } from './stranger';

const ROOT = path.resolve(__dirname, '..', '..');
/** The command with which the guide starts an app. It runs until it is ended. */
export const DEVELOP = 'npm run develop';

/** What the guide to opting in tells the reader to do for one type. */
export interface Recipe {
  /** The path and the text of each file that is to be written. */
  files: [string, string][];
  /** The lines that are to be typed, in their order. */
  commands: string[];
}

/** The types that the guide adds, as it is written there. */
export async function readRecipes(): Promise<Recipe[]> {
  const guide = await readFile(path.join(ROOT, 'docs', 'guides', 'opt-in.md'), 'utf8');
  const recipes = guide.split(/^#+ /m).map(recipeIn);
  return recipes.filter(({ commands }) => commands.some((line) => line.includes('make-type')));
}

function recipeIn(section: string): Recipe {
  const prose = section.replace(/^```.*?^```$/gms, '');
  const paths = [...prose.matchAll(/`(src\/\S+)`/g)].map(([, file]) => file);
  const texts = [...section.matchAll(/^```json\n(.*?)^```$/gms)].map(([, text]) => text);
  const commands = [...prose.matchAll(/^ {4}(\S.*)$/gm)].map(([, line]) => line);
  return { files: paths.map((file, index) => [file, texts[index]]), commands };
}

/** The folder of the API that a recipe makes, such as `src/api/consultation`. */
const folderOf = ({ files: [[file]] }: Recipe) => file.split('/').slice(0, 3).join('/');

/** Does what the guide says, in an app without these types, up to the command that starts the app. */
export async function follow(app: Stranger, recipes: Recipe[]): Promise<void> {
  for (const recipe of recipes) await rm(path.join(app.folder, folderOf(recipe)), { recursive: true });
  for (const { files, commands } of recipes) {
    for (const [file, text] of files) {
      await mkdir(path.dirname(path.join(app.folder, file)), { recursive: true });
      await writeFile(path.join(app.folder, file), text, { flag: 'wx' });
    }
    for (const line of commands.filter((each) => each !== DEVELOP)) await app.type(line);
  }
}

/** What is in the folder of each type, in an app: the text of each file, by its path. */
export function madeBy(recipes: Recipe[], app: string): Promise<Record<string, string>[]> {
  return Promise.all(recipes.map((recipe) => contentOf(path.join(app, folderOf(recipe)))));
}

async function contentOf(folder: string): Promise<Record<string, string>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
  const texts = files.map(
    async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const
  );
  return Object.fromEntries(await Promise.all(texts));
}
