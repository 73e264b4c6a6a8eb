import type { EntryDraft } from '../domain/model';
import { isMapping } from '../domain/read/fields';
import type { ApplyContext } from './context';

/** An entry whose references to files are the files of the media library. */
export async function withMedia(_context: ApplyContext, entry: EntryDraft): Promise<EntryDraft> {
  return { ...entry, data: strip(entry.data) as Record<string, unknown> };
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).filter(([, one]) => !isMapping(one) || !('$media' in one));
  return Object.fromEntries(entries.map(([key, one]) => [key, strip(one)]));
}
