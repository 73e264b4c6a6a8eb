import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Lists the files of an export, one path a line, so that the next export into the folder can remove what is no more. */
export const LIST = '.guichet-export';

/** The folder cannot hold an export. The message says why, and what to do. */
export class NotAnExport extends Error {}

/** The files of an export. Only what an export wrote is ever removed. */
export class ExportFolder {
  private readonly written = new Set<string>();

  private constructor(
    private readonly root: string,
    private readonly former: string[]
  ) {}

  /**
   * Takes a folder that is not there yet, one with nothing but hidden files (such as `.git`), or that of a former export.
   *
   * @throws NotAnExport for a folder with other files
   */
  static async open(root: string): Promise<ExportFolder> {
    const list = path.join(root, LIST);
    if (existsSync(list)) {
      const text = await readFile(list, 'utf8');
      return new ExportFolder(root, text.split('\n').filter(isInside));
    }
    const found = existsSync(root) ? (await readdir(root)).find((name) => !name.startsWith('.')) : undefined;
    if (found !== undefined)
      throw new NotAnExport(
        `the folder ${root} holds "${found}" and no former export: name an empty folder, or one that is not there yet`
      );
    await mkdir(root, { recursive: true });
    await writeFile(list, '');
    return new ExportFolder(root, []);
  }

  /** Whether this export has written the path already. */
  has(file: string): boolean {
    return this.written.has(file.toLowerCase());
  }

  /** Where a file of the export is to be written; `file` is its path in the export, with `/`. */
  async place(file: string): Promise<string> {
    const target = path.join(this.root, file);
    await mkdir(path.dirname(target), { recursive: true });
    this.written.add(file.toLowerCase());
    this.paths.push(file);
    return target;
  }

  /** Writes a text, unless it is there already: what is the same keeps its time. */
  async write(file: string, text: string): Promise<void> {
    const target = await this.place(file);
    const known = await readFile(target, 'utf8').catch(() => null);
    if (known !== text) await writeFile(target, text);
  }

  /** Lists what there is by now, also if the export was interrupted. */
  async list(): Promise<void> {
    const all = [...new Set([...this.paths, ...this.former.filter((file) => !this.removed.has(file))])];
    await writeFile(path.join(this.root, LIST), `${all.sort().join('\n')}\n`);
  }

  /** Removes the files of a former export that this one has not. */
  async removeFormer(): Promise<number> {
    for (const file of this.former.filter((one) => !this.has(one))) {
      await rm(path.join(this.root, file), { force: true });
      this.removed.add(file);
    }
    return this.removed.size;
  }

  private readonly paths: string[] = [];
  private readonly removed = new Set<string>();
}

/** Somebody may have changed the list. */
function isInside(file: string): boolean {
  return file !== '' && !path.isAbsolute(file) && !file.split(/[\\/]/).includes('..');
}
