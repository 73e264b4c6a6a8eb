import { isDocument } from '../../../server/src/domain/limits';

/** A file of the person's own computer, under the name by which its entries are found again. */
export interface Chosen {
  /** `a.md`, or `folder/a.md` of a folder. */
  path: string;
  file: File;
}

export interface Choice {
  documents: Chosen[];
  /** How many files of what was chosen last are no documents: images of a folder, for example. */
  leftOut: number;
}

export const NOTHING: Choice = { documents: [], leftOut: 0 };

/** Adds files to a choice, one of the same path in place of the former; sorted. */
export function choose({ documents }: Choice, added: Chosen[]): Choice {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const fitting = added.filter(({ path }) => isDocument(path));
  for (const document of fitting) byPath.set(document.path, document);
  const paths = [...byPath.keys()].sort();
  return { documents: paths.map((path) => byPath.get(path)!), leftOut: added.length - fitting.length };
}

export function without({ documents }: Choice, path: string): Choice {
  return { documents: documents.filter((document) => document.path !== path), leftOut: 0 };
}
