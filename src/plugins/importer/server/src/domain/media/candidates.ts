/** Endings of addresses that lead to pages, whatever lies on the disk. */
const PAGES = ['htm', 'html', 'md', 'markdown', 'php', 'asp', 'aspx', 'jsp', 'xml'];

/** Whether an address leads to another site. RFC 3986, section 4.2 */
export function isRemote(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** Whether an address may be that of a file, and not of a page: it ends with an extension. */
export function mayBeFile(address: string): boolean {
  const extension = /\.([a-z0-9]{2,5})$/i.exec(withoutQuery(address))?.[1].toLowerCase();
  return extension !== undefined && !PAGES.includes(extension);
}

/**
 * The paths in the site at which a file may lie that a document names.
 *
 * @param address relative to the document, or from the root of the site
 * @param sitePath of the document, with `/`
 * @param folders that the old site served its files from
 * @returns paths without `..`; none for an address that leads out of the site
 */
export function candidatesFor(address: string, sitePath: string, folders: string[]): string[] {
  const path = decoded(withoutQuery(address));
  const here = sitePath.split('/').slice(0, -1).join('/');
  const bases = path.startsWith('/') ? folders : [here, ...folders];
  const paths = bases.flatMap((base) => normal(`${base}/${path}`) ?? []);
  return [...new Set(paths)];
}

function withoutQuery(address: string): string {
  return address.split(/[?#]/, 1)[0];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function normal(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length > 0 ? parts.join('/') : null;
}
