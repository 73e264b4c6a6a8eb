import { isMappingFile } from './limits';

/**
 * The folder that paths in a site are relative to: that of the mapping among its files, or the one folder that all of
 * them are in.
 *
 * @param paths of files that were sent together, with `/`
 * @returns `.` if there is no such folder
 */
export function siteFolder(paths: string[]): string {
  const mapping = paths.find(isMappingFile);
  if (mapping !== undefined) return mapping.split('/').slice(0, -1).join('/') || '.';
  const [first, ...others] = new Set(paths.map((path) => path.split('/').slice(0, -1)[0] ?? '.'));
  return others.length === 0 && first ? first : '.';
}

/** The path of a file among those that were sent, by its path in the site. */
export function sentPath(site: string, sitePath: string): string {
  return site === '.' ? sitePath : `${site}/${sitePath}`;
}
