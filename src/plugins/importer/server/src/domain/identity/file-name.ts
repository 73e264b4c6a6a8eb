/** What a document's path says. */
export interface FileName {
  /** The folders that it lies in, without the generator's own (`_posts`, `content`). */
  folders: string[];
  /** The name without date and extension; that of the folder for an `index` file. */
  title: string;
  /** `2030-06-14`, if the name begins with a date. */
  date: string | null;
  /** Folders and title. */
  path: string;
}

/** Folders that a generator's addresses leave out. */
const HIDDEN = ['_posts', '_drafts', '_pages', 'content', 'src'];
const INDEX = ['index', '_index'];

/** @param path in the site, with `/`, without its language */
export function readFileName(path: string): FileName {
  const parts = path.split('/');
  const base = parts.pop()!.replace(/\.[^.]+$/, '');
  const folders = parts.filter((part) => !HIDDEN.includes(part));
  const { date, title } = /^(?:(?<date>\d{4}-\d{1,2}-\d{1,2})-)?(?<title>.*)$/.exec(base)!.groups!;
  const isIndex = INDEX.includes(base);
  const name = isIndex ? (folders.pop() ?? '') : title;
  return { folders, title: name, date: date ?? null, path: [...folders, name].filter(Boolean).join('/') };
}
