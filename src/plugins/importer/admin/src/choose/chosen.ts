import { isDocument, isMappingFile } from '../../../server/src/domain/limits';

/** A file on the user's computer, with the path by which its entries are found again. */
export interface Chosen {
  /** `a.md`, or `folder/a.md` from a folder. */
  path: string;
  file: File;
}

export interface Choice {
  documents: Chosen[];
  /** How many files of the last selection are not documents, for example the images of a folder. */
  leftOut: number;
}

export const NOTHING: Choice = { documents: [], leftOut: 0 };

/** Adds files to a choice, sorted. A file with the same path replaces the earlier one. */
export function choose({ documents }: Choice, added: Chosen[]): Choice {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const fitting = added.filter(({ path }) => isDocument(path) || isMappingFile(path));
  for (const document of fitting) byPath.set(document.path, document);
  const paths = [...byPath.keys()].sort();
  return { documents: paths.map((path) => byPath.get(path)!), leftOut: added.length - fitting.length };
}

export function without({ documents }: Choice, path: string): Choice {
  return { documents: documents.filter((document) => document.path !== path), leftOut: 0 };
}
