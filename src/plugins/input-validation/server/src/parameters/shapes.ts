import { refuseParameter, shown, type Path } from '../validation-error';
import { isRecord } from './text';

/** Parameters that are a single text. */
const TEXTS = ['locale', 'status', '_q'];
const NUMBERS = ['page', 'pageSize', 'start', 'limit'];

/** The largest integer in PostgreSQL, which is more than any app has entries. */
const MOST = 2 ** 31 - 1;

/**
 * Checks the parameters that mean the same for every type.
 *
 * @param path where they are nested; empty for those of the URL
 * @throws ValidationError (400)
 */
export function checkShapes(params: Record<string, unknown>, path: Path = []): void {
  for (const name of TEXTS) checkText(params[name], [...path, name]);
  checkPage(params, path);
  if (params.pagination === undefined) return;
  const at = [...path, 'pagination'];
  if (!isRecord(params.pagination)) {
    refuseParameter(
      at,
      `is ${shown(params.pagination)}: write pagination[page]=… and pagination[pageSize]=…`
    );
  }
  checkPage(params.pagination, at);
}

function checkText(value: unknown, path: Path): void {
  if (typeof value !== 'object' || value === null) return;
  refuseParameter(path, `is ${shown(value)}: give it once, as one text`);
}

function checkPage(params: Record<string, unknown>, path: Path): void {
  for (const name of NUMBERS) {
    const value = params[name];
    if (value === undefined || value === null || isPageNumber(value)) continue;
    refuseParameter([...path, name], `is ${shown(value)}: use a whole number up to ${MOST}`);
  }
}

/** To Strapi, minus one means no limit. */
function isPageNumber(value: unknown): boolean {
  if (typeof value === 'object' || !/^-?\d+$/.test(String(value))) return false;
  return Math.abs(Number(value)) <= MOST;
}
