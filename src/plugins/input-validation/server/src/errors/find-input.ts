import { type KoaContext } from '@guichet/strapi-kit';
import { fieldName, parameterName, type Path } from '../validation-error';
import { isRecord } from '../parameters/text';
import type { Fault } from './database';

/** The parameter or field of a request that a database refused; `null` if it cannot be found. */
export function nameInRequest(ctx: KoaContext, fault: Fault): string | null {
  const parts: [part: unknown, name: (path: Path) => string][] = [
    [(ctx as { params?: unknown }).params, fieldName],
    [ctx.query, parameterName],
    [ctx.request.body, fieldName],
  ];
  for (const [part, name] of parts) {
    const path = find(part, [], fault);
    if (path) return name(path);
  }
  return fault.column ?? null;
}

function find(value: unknown, path: Path, fault: Fault): Path | null {
  if (Array.isArray(value) || isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const found = find(inner, [...path, name], fault);
      if (found) return found;
    }
    return null;
  }
  return path.length > 0 && isMeant(value, path, fault) ? path : null;
}

function isMeant(value: unknown, path: Path, { value: named, column, longerThan }: Fault): boolean {
  if (named !== undefined) return String(value) === named;
  if (longerThan !== undefined) return typeof value === 'string' && [...value].length > longerThan;
  return (
    column !== undefined && String(path.at(-1)).toLowerCase() === column.replaceAll('_', '').toLowerCase()
  );
}
