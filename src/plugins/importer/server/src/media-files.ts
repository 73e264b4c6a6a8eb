import { stat } from 'node:fs/promises';
import path from 'node:path';

/** A file that a document names. */
export interface MediaFile {
  /** On the disk. */
  filepath: string;
  /** The name that the media library shows. */
  name: string;
  /** Bytes. */
  size: number;
}

/** Finds a file by its path in the site, with `/` and without `..`; null if there is none. */
export type FindMedia = (sitePath: string) => Promise<MediaFile | null>;

/** The files of a folder on the disk. */
export function mediaIn(root: string): FindMedia {
  return async (sitePath) => {
    const filepath = path.join(root, ...sitePath.split('/'));
    try {
      const found = await stat(filepath);
      return found.isFile() ? { filepath, name: path.basename(filepath), size: found.size } : null;
    } catch {
      return null;
    }
  };
}
