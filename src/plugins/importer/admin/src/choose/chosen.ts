import { isDocument, isMappingFile } from '../../../server/src/domain/limits';

/** A file on the user's computer, with the path by which its entries are found again. */
export interface Chosen {
  /** `a.md`, or `folder/a.md` from a folder. */
  path: string;
  file: File;
}

export interface Choice {
  documents: Chosen[];
  /** What goes along with them: the files that they may name, and the mapping. */
  along: Chosen[];
}

export const NOTHING: Choice = { documents: [], along: [] };

/** Adds files to a choice, sorted. A file with the same path replaces the earlier one. */
export function choose({ documents, along }: Choice, added: Chosen[]): Choice {
  const byPath = new Map([...documents, ...along, ...added].map((chosen) => [chosen.path, chosen]));
  const all = [...byPath.keys()].sort().map((path) => byPath.get(path)!);
  const isToImport = ({ path }: Chosen) => isDocument(path) && !isMappingFile(path);
  return { documents: all.filter(isToImport), along: all.filter((chosen) => !isToImport(chosen)) };
}

export function without({ documents, along }: Choice, path: string): Choice {
  return { documents: documents.filter((document) => document.path !== path), along };
}
